package org.hanok.shop.order;

import java.net.URI;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The order queue of the back office and what staff do with one order. */
@Component(service = QueuePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(QueueFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(OrderAdmin.SEE)
public class QueuePages {

    private final OrderBook book;
    private final Deeds deeds;
    private final QueueFront front;
    private final Messages messages;

    @Activate
    public QueuePages(@Reference OrderBook book, @Reference Deeds deeds, @Reference QueueFront front, @Reference Messages messages) {
        this.book = book;
        this.deeds = deeds;
        this.front = front;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("tab") @DefaultValue("") String tab, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        Tab chosen = text.isBlank() || !tab.isEmpty() ? Tab.of(tab) : Tab.ALL;
        return front.list(visit, chosen, text, before);
    }

    @GET
    @Path("/{number}")
    public View show(@PathParam("number") String number, @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.show(visit, file(number), done.matches("approve|hold|ship|resend|cancel") ? done : "", "");
    }

    @POST
    @Path("/{number}/approve")
    public Response approve(@PathParam("number") String number, @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return answer(number, "approve", visit, () -> deeds.approve(number, reason, visit));
    }

    @POST
    @Path("/{number}/hold")
    public Response hold(@PathParam("number") String number, @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return answer(number, "hold", visit, () -> deeds.hold(number, reason, visit));
    }

    @POST
    @Path("/{number}/ship")
    public Response ship(@PathParam("number") String number, @Context Visit visit) {
        return answer(number, "ship", visit, () -> deeds.ship(number, visit));
    }

    @POST
    @Path("/{number}/resend")
    public Response resend(@PathParam("number") String number, @Context Visit visit) {
        return answer(number, "resend", visit, () -> deeds.resend(number, visit));
    }

    @POST
    @Path("/{number}/cancel")
    public Response cancel(@PathParam("number") String number, @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return answer(number, "cancel", visit, () -> deeds.cancel(number, reason, visit));
    }

    private Response answer(String number, String deed, Visit visit, Runnable work) {
        OrderFile before = file(number);
        try {
            work.run();
            return Response.seeOther(URI.create(QueueFront.PATH + "/" + number + "?done=" + deed)).build();
        } catch (Refused refused) {
            String why = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.show(visit, before, "", why)).build();
        }
    }

    private OrderFile file(String number) {
        return book.any(number).orElseThrow(NotFound::new);
    }
}
