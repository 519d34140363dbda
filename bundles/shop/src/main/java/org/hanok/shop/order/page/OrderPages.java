package org.hanok.shop.order.page;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.checkout.Orders;
import org.hanok.shop.vault.reveal.Revealed;
import org.hanok.shop.vault.reveal.Reveals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A member's own orders. Anybody else's do not exist. */
@Component(service = OrderPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/account/orders")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class OrderPages {

    private final OrderBook book;
    private final Orders orders;
    private final Reorder reorder;
    private final Reveals reveals;
    private final OrderFront front;
    private final Idempotency idempotency;

    @Activate
    public OrderPages(@Reference OrderBook book, @Reference Orders orders, @Reference Reorder reorder, @Reference Reveals reveals, @Reference OrderFront front,
            @Reference Idempotency idempotency) {
        this.book = book;
        this.orders = orders;
        this.reorder = reorder;
        this.reveals = reveals;
        this.front = front;
        this.idempotency = idempotency;
    }

    @GET
    public View list(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        return front.list(visit, before);
    }

    @GET
    @Path("/{number}")
    public View show(@PathParam("number") String number, @Context Visit visit) {
        return front.show(own(number, visit), Map.of(), visit);
    }

    /** On to the provider's page, for a buyer who came back without paying. */
    @POST
    @Path("/{number}/pay")
    public Response pay(@PathParam("number") String number, @Context Visit visit) {
        return to(orders.pay(own(number, visit).order().number()).onward());
    }

    @POST
    @Path("/{number}/cancel")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    public Response cancel(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key, @FormParam("next") @DefaultValue("") String next,
            @Context Visit visit) {
        String owned = own(number, visit).order().number();
        return to(idempotency.maybe(visit, key, next, () -> {
            orders.cancel(owned, Actor.member(visit.signedIn().id()), "");
            return next.equals("checkout") ? "/checkout" : Order.path(number);
        }));
    }

    /** Puts what is still sold of an order into the cart again. */
    @POST
    @Path("/{number}/again")
    public Response again(@PathParam("number") String number, @Context Visit visit) {
        reorder.fill(own(number, visit), visit);
        return to("/cart");
    }

    /** Opens one PIN on the page, for a browser without script. */
    @POST
    @Path("/{number}/pins/{pin}/reveal")
    public Response reveal(@PathParam("number") String number, @PathParam("pin") long pin, @Context Visit visit) {
        Revealed revealed = open(number, pin, visit);
        return Response.ok(front.show(own(number, visit), Map.of(pin, revealed), visit)).header("Cache-Control", "no-store").build();
    }

    /** Opens one PIN for the page's script, which asks for JSON; whoever takes anything gets the page. */
    @POST
    @Path("/{number}/pins/{pin}/reveal")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response revealed(@PathParam("number") String number, @PathParam("pin") long pin, @Context Visit visit) {
        return Response.ok(front.answer(open(number, pin, visit), visit)).header("Cache-Control", "no-store").build();
    }

    private Revealed open(String number, long pin, Visit visit) {
        return reveals.open(number, pin, visit.signedIn().id(), visit.address());
    }

    private OrderFile own(String number, Visit visit) {
        return book.own(number, visit.signedIn().id()).orElseThrow(NotFound::new);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
