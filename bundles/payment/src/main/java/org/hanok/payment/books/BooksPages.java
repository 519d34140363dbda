package org.hanok.payment.books;

import java.net.URI;
import java.util.List;
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
import javax.ws.rs.core.StreamingOutput;
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

/** The books of money: whether the rules hold, what stands on each account, and every entry behind it. */
@Component(service = BooksPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path(BooksPages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(BooksPages.PERMISSION)
public class BooksPages {

    public static final String HOME = "/admin/payment/books";
    public static final String PERMISSION = "payment.books";
    private static final int PAGE = 100;

    private final Ledger ledger;
    private final Checks checks;
    private final Audit audit;
    private final Messages messages;

    @Activate
    public BooksPages(@Reference Ledger ledger, @Reference Checks checks, @Reference Audit audit, @Reference Messages messages) {
        this.ledger = ledger;
        this.checks = checks;
        this.audit = audit;
        this.messages = messages;
    }

    @GET
    public View home(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return home("", done.matches("look|explain") ? messages.get(visit.locale(), "payment.books.done." + done) : "");
    }

    /** Newest first. */
    @GET
    @Path("/accounts/{account}")
    public View account(@PathParam("account") String account, @QueryParam("before") @DefaultValue("0") long before) {
        List<Line> lines = ledger.account(account, before > 0 ? before : Long.MAX_VALUE, PAGE);
        String older = lines.size() < PAGE ? "" : HOME + "/accounts/" + account + "?before=" + lines.get(lines.size() - 1).id();
        return View.of("payment/book", Map.of("account", account, "banks", ledger.banks(), "lines", lines, "older", older)).layout("admin");
    }

    /** @throws NotFound for an unknown entry */
    @GET
    @Path("/entries/{id}")
    public View entry(@PathParam("id") long id) {
        List<Line> lines = ledger.entry(id);
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return View.of("payment/entry", Map.of("lines", lines, "entry", lines.get(0), "banks", ledger.banks())).layout("admin");
    }

    @GET
    @Path("/journal.csv")
    @Produces("text/csv")
    public Response journal() {
        StreamingOutput body = out -> Journal.write(ledger, out);
        return Response.ok(body, "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"journal.csv\"").header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("/look")
    public Response look() {
        audit.look();
        return Response.seeOther(URI.create(HOME + "?done=look")).build();
    }

    @POST
    @Path("/explain")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(PERMISSION + ".edit")
    public Response explain(@FormParam("bank") @DefaultValue("") String bank, @FormParam("note") @DefaultValue("") String note, @Context Visit visit) {
        try {
            audit.explain(bank, note, visit.signedIn().id());
            audit.look();
            return Response.seeOther(URI.create(HOME + "?done=explain")).build();
        } catch (Refused refused) {
            View page = home(messages.get(visit.locale(), refused.key(), refused.arguments()), "");
            return Response.status(422).entity(page.status(422)).type(MediaType.TEXT_HTML_TYPE).build();
        }
    }

    private View home(String error, String done) {
        List<Check> all = checks.all();
        return View.of("payment/books", Map.of("checks", all, "wrong", all.stream().filter(c -> !c.holds()).count(), "totals", ledger.trial(), "banks", ledger.banks(), "error", error,
                "done", done)).layout("admin");
    }
}
