package org.hanok.payment.deposit;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The deposit inbox: what came, why it stands there, and two clicks to attach it. */
@Component(service = DepositPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path(DepositPages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(DepositPages.PERMISSION)
public class DepositPages {

    public static final String HOME = "/admin/payment/deposits";
    public static final String PERMISSION = "payment.deposits";
    private static final int PAGE = 50;
    private static final String ALL = "all";

    private final DepositBook book;
    private final DepositDesk desk;
    private final Messages messages;

    @Activate
    public DepositPages(@Reference DepositBook book, @Reference DepositDesk desk, @Reference Messages messages) {
        this.book = book;
        this.desk = desk;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("state") @DefaultValue("queued") String state, @QueryParam("before") @DefaultValue("0") long before, @Context Visit visit) {
        Optional<DepositState> wanted = state(state);
        List<DepositRow> rows = book.page(wanted, before > 0 ? before : Long.MAX_VALUE, PAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("tabs", tabs(state, visit));
        model.put("balances", book.balances());
        model.put("queue", wanted.equals(Optional.of(DepositState.QUEUED)));
        model.put("older", rows.size() < PAGE ? "" : HOME + "?state=" + state + "&before=" + rows.get(rows.size() - 1).id());
        return View.of("payment/deposits", model).layout("admin");
    }

    @GET
    @Path("/{id}")
    public View one(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String search) {
        return view(id, search, "", "");
    }

    @POST
    @Path("/{id}/attach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attach(@PathParam("id") long id, @FormParam("charge") @DefaultValue("") String charge, @Context Visit visit) {
        return decided(id, visit, "", () -> desk.attach(id, charge, visit.signedIn().id()));
    }

    @POST
    @Path("/{id}/ignore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ignore(@PathParam("id") long id, @FormParam("note") @DefaultValue("") String note, @Context Visit visit) {
        return decided(id, visit, note, () -> desk.ignore(id, note, visit.signedIn().id()));
    }

    private Response decided(long id, Visit visit, String note, Runnable decision) {
        try {
            decision.run();
            return Response.seeOther(URI.create(HOME)).build();
        } catch (Refused refused) {
            String error = messages.get(visit.locale(), refused.key(), refused.arguments());
            return Response.status(422).entity(view(id, "", error, note).status(422)).type(MediaType.TEXT_HTML_TYPE).build();
        }
    }

    private View view(long id, String search, String error, String note) {
        DepositRow deposit = book.one(id);
        boolean open = deposit.state() != DepositState.MATCHED;
        List<Candidate> candidates = open ? book.candidates(id, search) : List.of();
        return View.of("payment/deposit", Map.of("deposit", deposit, "candidates", candidates, "open", open, "search", search, "error", error, "note", note))
                .layout("admin");
    }

    private List<Tab> tabs(String current, Visit visit) {
        Map<DepositState, Long> open = book.open();
        return Stream.of("queued", "new", "matched", "ignored", ALL).map(name -> new Tab(messages.get(visit.locale(), "payment.deposits.tab." + name),
                HOME + "?state=" + name, state(name).map(open::get).orElse(null), name.equals(current))).toList();
    }

    private static Optional<DepositState> state(String name) {
        if (name.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(DepositState.values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst().orElseThrow(NotFound::new));
    }

    /** @param count how many, where it matters */
    public record Tab(String label, String url, @Nullable Long count, boolean current) {
    }
}
