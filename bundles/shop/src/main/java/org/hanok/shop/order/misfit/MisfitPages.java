package org.hanok.shop.order.misfit;

import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.QueueFront;
import org.hanok.shop.order.desk.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Says what became of a payment that did not fit, from the panel of its order. It is given back beside it, as a refund. */
@Component(service = MisfitPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/admin/shop/misfits/{number}/{payment}")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(OrderAdmin.SEE)
public class MisfitPages {

    private final Misfits misfits;
    private final OrderBook book;
    private final QueueFront front;
    private final Messages messages;

    @Activate
    public MisfitPages(@Reference Misfits misfits, @Reference OrderBook book, @Reference QueueFront front, @Reference Messages messages) {
        this.misfits = misfits;
        this.book = book;
        this.front = front;
        this.messages = messages;
    }

    @POST
    @Path("/settle")
    @Secured(OrderAdmin.EDIT)
    public Response settle(@PathParam("number") String number, @PathParam("payment") long payment, @FormParam("reason") @DefaultValue("") String reason,
            @Context Visit visit) {
        OrderFile file = book.any(number).orElseThrow(NotFound::new);
        try {
            misfits.settle(number, payment, reason, Actor.staff(visit.signedIn().id()));
            return Response.seeOther(URI.create(QueueFront.PATH + "/" + number + "?done=misfit-SETTLED")).build();
        } catch (Refused refused) {
            String why = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.show(visit, file, Shown.error(why))).build();
        }
    }
}
