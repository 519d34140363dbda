package org.hanok.shop.order.desk;

import static org.hanok.shop.order.desk.QueueFront.PATH;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
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
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The order queue of the back office and what staff do with one order. */
@Component(service = QueuePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(OrderAdmin.SEE)
public class QueuePages {

    private final OrderBook book;
    private final Deeds deeds;
    private final Queue queue;
    private final QueueFront front;
    private final Idempotency idempotency;
    private final Messages messages;

    @Activate
    public QueuePages(@Reference OrderBook book, @Reference Deeds deeds, @Reference Queue queue, @Reference QueueFront front,
            @Reference Idempotency idempotency, @Reference Messages messages) {
        this.book = book;
        this.deeds = deeds;
        this.queue = queue;
        this.front = front;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("tab") @DefaultValue("") String tab, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before, @QueryParam("approved") @DefaultValue("-1") int approved,
            @QueryParam("left") @DefaultValue("0") int left, @Context Visit visit) {
        Tab chosen = text.isBlank() || !tab.isEmpty() ? Tab.of(tab) : Tab.ALL;
        String done = approved < 0 ? "" : messages.get(visit.locale(), left > 0 ? "shop.admin.done.bulk.left" : "shop.admin.done.bulk", approved, left);
        return front.list(visit, chosen, text, before, done);
    }

    @GET
    @Path("/{number}")
    public View show(@PathParam("number") String number, @QueryParam("tab") @DefaultValue("") String tab, @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("of") @DefaultValue("") String of, @Context Visit visit) {
        return front.show(visit, file(number), Shown.done(tab, done, of));
    }

    /** Approves every order that was ticked; those that somebody else was quicker with are counted, not refused. */
    @POST
    @Secured(OrderAdmin.EDIT)
    public Response approve(@FormParam("id") List<String> numbers, @FormParam("tab") @DefaultValue("") String tab, @Context Visit visit) {
        int approved = deeds.approve(numbers, visit).approved().size();
        return to(PATH + "?tab=" + Tab.of(tab).id() + "&approved=" + approved + "&left=" + (numbers.size() - approved));
    }

    /** Approves one and opens the next that is held. */
    @POST
    @Path("/{number}/approve")
    @Secured(OrderAdmin.EDIT)
    public Response approve(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key,
            @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return answer(number, key, reason, visit, () -> {
            deeds.approve(number, reason, visit);
            return queue.nextHeld(number).map(next -> PATH + "/" + next + "?tab=held").orElse(PATH + "/" + number + "?tab=") + "&done=approve&of=" + number;
        });
    }

    @POST
    @Path("/{number}/hold")
    @Secured(OrderAdmin.EDIT)
    public Response hold(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key, @FormParam("reason") @DefaultValue("") String reason,
            @Context Visit visit) {
        return answer(number, key, reason, visit, () -> {
            deeds.hold(number, reason, visit);
            return here(number, "hold");
        });
    }

    @POST
    @Path("/{number}/ship")
    @Secured(OrderAdmin.EDIT)
    public Response ship(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key, @Context Visit visit) {
        return answer(number, key, "", visit, () -> {
            deeds.ship(number, visit);
            return here(number, "ship");
        });
    }

    @POST
    @Path("/{number}/resend")
    @Secured(OrderAdmin.EDIT)
    public Response resend(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key, @Context Visit visit) {
        return answer(number, key, "", visit, () -> {
            deeds.resend(number, visit);
            return here(number, "resend");
        });
    }

    @POST
    @Path("/{number}/cancel")
    @Secured(OrderAdmin.EDIT)
    public Response cancel(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key,
            @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return answer(number, key, reason, visit, () -> {
            deeds.cancel(number, reason, visit);
            return here(number, "cancel");
        });
    }

    /** A form sent twice is answered alike; what is refused shows the order with the reason. */
    private Response answer(String number, String key, String body, Visit visit, Supplier<String> work) {
        OrderFile before = file(number);
        try {
            return to(idempotency.maybe(visit, key, body, work));
        } catch (Refused refused) {
            String why = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.show(visit, before, Shown.error(why))).build();
        }
    }

    private static String here(String number, String done) {
        return PATH + "/" + number + "?done=" + done;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private OrderFile file(String number) {
        return book.any(number).orElseThrow(NotFound::new);
    }
}
