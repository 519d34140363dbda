package org.hanok.shop.order.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.page.OrderData;
import org.hanok.shop.order.page.OrderList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** All orders in JSON, for staff and their programs. PINs stay masked. */
@Component(service = StaffOrderResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Secured(OrderAdmin.SEE)
public class StaffOrderResource {

    private static final int MOST = 100;
    private static final String NUMBER = "[0-9A-Z-]{1,40}";

    private final Queue queue;
    private final OrderBook book;
    private final Deeds deeds;
    private final Idempotency idempotency;

    @Activate
    public StaffOrderResource(@Reference Queue queue, @Reference OrderBook book, @Reference Deeds deeds,
            @Reference Idempotency idempotency) {
        this.queue = queue;
        this.book = book;
        this.deeds = deeds;
        this.idempotency = idempotency;
    }

    /** @param stage one of the stages, left out for all @param text an order's number, a payer's name, a member's id, name, mail or phone */
    @GET
    public OrderList list(@QueryParam("stage") @DefaultValue("") String stage, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        List<Stage> stages = Arrays.stream(Stage.values()).filter(one -> stage.isEmpty() || one.name().equals(stage)).toList();
        int size = Math.min(MOST, Math.max(1, limit));
        return OrderList.of(queue.find(stages, text, cursor, size + 1), size);
    }

    @GET
    @Path("/{number}")
    public OrderData show(@PathParam("number") String number) {
        return OrderData.of(book.any(number).orElseThrow(NotFound::new), Optional.empty());
    }

    /** Lets a held order go and gives it its PINs. The same {@code Idempotency-Key} is answered alike, else a second time is refused. */
    @POST
    @Path("/{number}/approve")
    @Secured(OrderAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderData approve(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Why why, @Context Visit visit) {
        return once(number, key, text(why), visit, () -> deeds.approve(number, text(why), visit));
    }

    /** Lets many held orders go, at most a hundred; those that are not held are left and named. The same {@code Idempotency-Key} is answered alike. */
    @POST
    @Path("/approve")
    @Secured(OrderAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Approved approveAll(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Many many, @Context Visit visit) {
        List<String> numbers = Body.all(many == null ? null : many.numbers()).stream().filter(one -> one.matches(NUMBER)).toList();
        return Approved.of(idempotency.afterwards(visit, key, numbers, () -> deeds.approve(numbers, visit).text()));
    }

    /** Keeps a paid order that waits for PINs from getting them. The reason is needed. */
    @POST
    @Path("/{number}/hold")
    @Secured(OrderAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderData hold(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Why why, @Context Visit visit) {
        return once(number, key, text(why), visit, () -> deeds.hold(number, text(why), visit));
    }

    /** Gives a waiting order its PINs ahead of the queue. Once done, a repeat is refused. */
    @POST
    @Path("/{number}/ship")
    @Secured(OrderAdmin.EDIT)
    public OrderData ship(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        return once(number, key, "", visit, () -> deeds.ship(number, visit));
    }

    /** Cancels an unpaid order. The reason is needed. */
    @POST
    @Path("/{number}/cancel")
    @Secured(OrderAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderData cancel(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Why why, @Context Visit visit) {
        return once(number, key, text(why), visit, () -> deeds.cancel(number, text(why), visit));
    }

    /** Tells the buyer once more what was told last. */
    @POST
    @Path("/{number}/resend")
    @Secured(OrderAdmin.EDIT)
    public OrderData resend(@PathParam("number") String number, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Visit visit) {
        return once(number, key, "", visit, () -> deeds.resend(number, visit));
    }

    private OrderData once(String number, @Nullable String key, String body, Visit visit, Runnable deed) {
        show(number);
        idempotency.maybe(visit, key, body, () -> {
            deed.run();
            return number;
        });
        return show(number);
    }

    public static String text(@Nullable Why why) {
        return why == null || why.reason() == null ? "" : why.reason();
    }

    /** Numbers of orders. */
    public record Many(@Nullable List<String> numbers) {
    }

    /** Why staff do it. */
    public record Why(@Nullable String reason) {
    }
}
