package org.hanok.payment.deposit.desk;

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
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.DepositDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The deposit inbox: what came, why it stands there, and two clicks to attach it, one from the list. */
@Component(service = DepositPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path(DepositPages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(DepositPages.PERMISSION)
public class DepositPages {

    public static final String HOME = "/admin/payment/deposits";
    public static final String PERMISSION = "payment.deposits";
    /** To attach, take off, set aside and give back. */
    public static final String EDIT = PERMISSION + ".edit";

    private final DepositFront front;
    private final DepositDesk desk;
    private final Messages messages;

    @Activate
    public DepositPages(@Reference DepositFront front, @Reference DepositDesk desk, @Reference Messages messages) {
        this.front = front;
        this.desk = desk;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("state") @DefaultValue("queued") String state, @QueryParam("before") @DefaultValue("0") long before,
            @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.list(state, before, done, visit);
    }

    @GET
    @Path("/{id}")
    public View one(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String search, @Context Visit visit) {
        return front.one(id, search, "", "", visit);
    }

    @POST
    @Path("/{id}/attach")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attach(@PathParam("id") long id, @FormParam("charge") @DefaultValue("") String charge, @Context Visit visit) {
        return decided(id, visit, "attach", "", () -> desk.attach(id, charge, visit.signedIn().id()));
    }

    @POST
    @Path("/{id}/detach")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response detach(@PathParam("id") long id, @Context Visit visit) {
        return decided(id, visit, "detach", "", () -> desk.detach(id, visit.signedIn().id()));
    }

    @POST
    @Path("/{id}/ignore")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ignore(@PathParam("id") long id, @FormParam("note") @DefaultValue("") String note, @Context Visit visit) {
        return decided(id, visit, "ignore", note, () -> desk.ignore(id, note, visit.signedIn().id()));
    }

    @POST
    @Path("/{id}/return")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("id") long id, @FormParam("note") @DefaultValue("") String note, @Context Visit visit) {
        return decided(id, visit, "return", note, () -> desk.giveBack(id, note, visit.signedIn().id()));
    }

    private Response decided(long id, Visit visit, String done, String note, Runnable decision) {
        try {
            decision.run();
            return Response.seeOther(URI.create(HOME + "?done=" + done)).build();
        } catch (Refused refused) {
            String error = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).entity(front.one(id, "", error, note, visit).status(422)).type(MediaType.TEXT_HTML_TYPE).build();
        }
    }
}
