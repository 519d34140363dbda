package org.hanok.shop.refund.desk;

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
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.RefundFile;
import org.hanok.shop.refund.page.RefundForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The refund queue of the back office and what staff decide there. */
@Component(service = DeskPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(DeskFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(DeskFront.EDIT)
public class DeskPages {

    private static final Secret HIDDEN = Secret.of("");
    private final RefundBook book;
    private final Desk desk;
    private final DeskFront front;
    private final Messages messages;

    @Activate
    public DeskPages(@Reference RefundBook book, @Reference Desk desk, @Reference DeskFront front, @Reference Messages messages) {
        this.book = book;
        this.desk = desk;
        this.front = front;
        this.messages = messages;
    }

    @GET
    @Secured(DeskFront.SEE)
    public View list(@QueryParam("tab") @DefaultValue("") String tab, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        return front.list(visit, text.isBlank() || !tab.isEmpty() ? Tab.of(tab) : Tab.ALL, text, before);
    }

    @GET
    @Path("/{number}")
    @Secured(DeskFront.SEE)
    public View show(@PathParam("number") String number, @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.show(visit, file(number), HIDDEN, done.matches("asked|approved|rejected|again|paid") ? done : "", "");
    }

    /** @param resell PINs that go on sale again */
    @POST
    @Path("/{number}/approve")
    public Response approve(@PathParam("number") String number, @FormParam("resell") List<String> resell, @FormParam("key") @DefaultValue("") String key,
            @Context Visit visit) {
        return answer(number, "approved", visit, () -> desk.approve(number, Desk.ids(resell), key, visit));
    }

    @POST
    @Path("/{number}/reject")
    public Response reject(@PathParam("number") String number, @FormParam("reason") @DefaultValue("") String reason, @FormParam("key") @DefaultValue("") String key,
            @Context Visit visit) {
        return answer(number, "rejected", visit, () -> desk.reject(number, reason, key, visit));
    }

    @POST
    @Path("/{number}/again")
    public Response again(@PathParam("number") String number, @FormParam("key") @DefaultValue("") String key, @Context Visit visit) {
        return answer(number, "again", visit, () -> desk.again(number, key, visit));
    }

    @POST
    @Path("/{number}/paid")
    public Response paid(@PathParam("number") String number, @FormParam("account") @DefaultValue("") String account,
            @FormParam("reference") @DefaultValue("") String reference, @FormParam("key") @DefaultValue("") String key, @Context Visit visit) {
        return answer(number, "paid", visit, () -> desk.transferred(number, account, reference, key, visit));
    }

    /** Shows the account a transfer goes to, on the record. */
    @POST
    @Path("/{number}/account")
    public Response account(@PathParam("number") String number, @Context Visit visit) {
        Secret account = book.account(number, visit);
        return Response.ok(front.show(visit, file(number), account, "", "")).header("Cache-Control", "no-store").build();
    }

    /** Asks for a refund on a buyer's behalf: what was not delivered, or PINs whatever the terms. */
    @POST
    public Response ask(MultivaluedMap<String, String> sent, @Context Visit visit) {
        return to(desk.ask(RefundForm.of(sent), visit), "asked");
    }

    /** Gives back money that fitted no order. */
    @POST
    @Path("/money")
    public Response giveBack(@FormParam("order") @DefaultValue("") String order, @FormParam("charge") @DefaultValue("") String charge,
            @FormParam("reason") @DefaultValue("") String reason, @Context Visit visit) {
        return to(desk.giveBack(order, charge, reason, null, visit), "approved");
    }

    private Response answer(String number, String done, Visit visit, Supplier<String> work) {
        file(number);
        try {
            return to(work.get(), done);
        } catch (Refused refused) {
            String why = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(front.show(visit, file(number), HIDDEN, "", why)).build();
        }
    }

    private RefundFile file(String number) {
        return book.file(number, 0).orElseThrow(NotFound::new);
    }

    private static Response to(String number, String done) {
        return Response.seeOther(URI.create(DeskFront.path(number) + "?done=" + done)).build();
    }
}
