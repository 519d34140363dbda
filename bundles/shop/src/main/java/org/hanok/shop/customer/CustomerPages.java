package org.hanok.shop.customer;

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
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Customers in the back office: find one, and everything about them on one page. */
@Component(service = CustomerPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(CustomerFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(CustomerFront.SEE)
public class CustomerPages {

    private final CustomerFront front;
    private final Find find;
    private final Memos memos;
    private final Overrides overrides;

    @Activate
    public CustomerPages(@Reference CustomerFront front, @Reference Find find, @Reference Memos memos, @Reference Overrides overrides) {
        this.front = front;
        this.find = find;
        this.memos = memos;
        this.overrides = overrides;
    }

    @GET
    public View list(@QueryParam("q") @DefaultValue("") String text, @QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        return front.list(visit, text, before);
    }

    @GET
    @Path("/{member: \\d{1,18}}")
    public View show(@PathParam("member") long member, @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.show(visit, member, done.matches("memo|allow|end|block") ? done : "");
    }

    @POST
    @Path("/{member: \\d{1,18}}/memo")
    @Secured(CustomerFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response memo(@PathParam("member") long member, @FormParam("text") @DefaultValue("") String text, @Context Visit visit) {
        return answer(visit, member, "memo", text, () -> memos.write(member, text, visit.signedIn().id()));
    }

    @POST
    @Path("/{member: \\d{1,18}}/allow")
    @Secured(CustomerFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allow(@PathParam("member") long member, @FormParam("span") @DefaultValue("day") String span, @FormParam("reason") @DefaultValue("") String reason,
            @Context Visit visit) {
        return answer(visit, member, "allow", reason, () -> overrides.allow(member, span.equals("once"), reason, visit.signedIn().id()));
    }

    @POST
    @Path("/{member: \\d{1,18}}/allow/{id: \\d{1,18}}/end")
    @Secured(CustomerFront.EDIT)
    public Response end(@PathParam("member") long member, @PathParam("id") long id, @Context Visit visit) {
        return answer(visit, member, "end", "", () -> overrides.end(member, id, visit.signedIn().id()));
    }

    private Response answer(Visit visit, long member, String deed, String typed, Runnable work) {
        if (find.one(member).isEmpty()) {
            throw new NotFound();
        }
        try {
            work.run();
            return Response.seeOther(URI.create(CustomerFront.PATH + "/" + member + "?done=" + deed)).build();
        } catch (Refused e) {
            View view = front.again(visit, member, deed, e, typed);
            return Response.status(view.status()).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
        }
    }
}
