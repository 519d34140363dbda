package org.hanok.shop.order.page;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.Progress;
import org.hanok.shop.order.checkout.CheckoutFront;
import org.hanok.shop.order.checkout.Orders;
import org.hanok.shop.order.checkout.Placed;
import org.hanok.shop.vault.reveal.Revealed;
import org.hanok.shop.vault.reveal.Reveals;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A member's own orders in JSON. */
@Component(service = OrderResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/shop/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.MEMBER)
public class OrderResource {

    private static final int MOST = 100;
    private final OrderBook book;
    private final Orders orders;
    private final Reveals reveals;
    private final OrderFront front;
    private final Idempotency idempotency;

    @Activate
    public OrderResource(@Reference OrderBook book, @Reference Orders orders, @Reference Reveals reveals, @Reference OrderFront front,
            @Reference Idempotency idempotency) {
        this.book = book;
        this.orders = orders;
        this.reveals = reveals;
        this.front = front;
        this.idempotency = idempotency;
    }

    /** Places an order. The same {@code Idempotency-Key} gives the same order again, with another body 422. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = OrderData.class, status = 201)
    public Response place(@HeaderParam("Idempotency-Key") String key, @Nullable OrderWish wish, @Context Visit visit) {
        if (!CheckoutFront.proven(visit)) {
            throw new Refused("shop.checkout.refused.identity");
        }
        Placed placed = orders.place(visit, Body.given(wish).draft(key));
        return Response.status(Response.Status.CREATED).header("Location", "/api/shop/v1/orders/" + placed.number())
                .entity(OrderData.of(own(placed.number(), visit), placed.next())).build();
    }

    @GET
    public OrderList list(@QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("20") int limit,
            @Context Visit visit) {
        int size = Math.min(MOST, Math.max(1, limit));
        return OrderList.of(book.ofMember(visit.signedIn().id(), cursor, size + 1), size);
    }

    @GET
    @Path("/{number}")
    public OrderData show(@PathParam("number") String number, @Context Visit visit) {
        return OrderData.of(own(number, visit), Optional.empty());
    }

    /** How far it is, for a page or program that waits: cheap enough to ask every two seconds. */
    @GET
    @Path("/{number}/progress")
    public Progress progress(@PathParam("number") String number, @Context Visit visit) {
        return book.progress(number, visit.signedIn().id()).orElseThrow(NotFound::new);
    }

    /** Cancels an unpaid order; its PINs are let go. The same {@code Idempotency-Key} is answered alike, else a second time is refused. */
    @POST
    @Path("/{number}/cancel")
    public OrderData cancel(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        String owned = own(number, visit).order().number();
        idempotency.maybe(visit, key, "", () -> {
            orders.cancel(owned, Actor.member(visit.signedIn().id()), "");
            return owned;
        });
        return show(number, visit);
    }

    /** Opens one PIN and records it. The same {@code Idempotency-Key} opens it again without another record, once the first is written. */
    @POST
    @Path("/{number}/pins/{pin}/reveal")
    @Answers(PinAnswer.class)
    public Response reveal(@PathParam("number") String number, @PathParam("pin") long pin, @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context Visit visit) {
        long member = visit.signedIn().id();
        AtomicReference<Revealed> now = new AtomicReference<>();
        idempotency.maybe(visit, key, "", () -> {
            now.set(reveals.open(number, pin, member, visit.address()));
            return now.get().at().toString();
        });
        Revealed revealed = now.get() == null ? reveals.again(number, pin, member) : now.get();
        return Response.ok(front.answer(revealed, visit)).header("Cache-Control", "no-store").build();
    }

    private OrderFile own(String number, Visit visit) {
        return book.own(number, visit.signedIn().id()).orElseThrow(NotFound::new);
    }
}
