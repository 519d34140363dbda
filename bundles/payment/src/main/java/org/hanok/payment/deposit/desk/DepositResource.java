package org.hanok.payment.deposit.desk;

import java.util.List;
import java.util.Locale;
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
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.Candidate;
import org.hanok.payment.deposit.DepositBook;
import org.hanok.payment.deposit.DepositDesk;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.deposit.DepositState;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Deposits for staff's programs. */
@Component(service = DepositResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path("/api/admin/v1/deposits")
@Produces(MediaType.APPLICATION_JSON)
@Secured(DepositPages.PERMISSION)
public class DepositResource {

    private static final int MOST = 100;

    private final DepositBook book;
    private final DepositDesk desk;
    private final Once once;

    @Activate
    public DepositResource(@Reference DepositBook book, @Reference DepositDesk desk, @Reference Once once) {
        this.book = book;
        this.desk = desk;
        this.once = once;
    }

    /** Newest first. @param cursor the {@code next} of the page before */
    @GET
    public Page list(@QueryParam("state") String state, @QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<DepositRow> rows = book.page(state(state), cursor > 0 ? cursor : Long.MAX_VALUE, size);
        return new Page(rows, rows.size() < size ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).id()));
    }

    /** With the charges it may be meant for, surest first. */
    @GET
    @Path("/{id}")
    public Detail one(@PathParam("id") long id) {
        return detail(id);
    }

    @GET
    @Path("/{id}/candidates")
    public List<Candidate> candidates(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String search) {
        return book.candidates(id, search);
    }

    /** Lets the deposit pay a charge or a part of it. The same {@code Idempotency-Key} attaches once; with another charge it is 422. */
    @POST
    @Path("/{id}/attach")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Detail attach(@PathParam("id") long id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, @Nullable Attach wanted,
            @Context Visit visit) {
        long staff = visit.signedIn().id();
        once.run(staff, key, "attach " + id + " " + charge(wanted), () -> desk.attach(id, charge(wanted), staff));
        return detail(id);
    }

    /** Takes a part off its charge again. */
    @POST
    @Path("/{id}/detach")
    @Secured(DepositPages.EDIT)
    public Detail detach(@PathParam("id") long id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, @Context Visit visit) {
        long staff = visit.signedIn().id();
        once.run(staff, key, "detach " + id, () -> desk.detach(id, staff));
        return detail(id);
    }

    /** Says that it is not the shop's business. */
    @POST
    @Path("/{id}/ignore")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Detail ignore(@PathParam("id") long id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, @Nullable Note wanted, @Context Visit visit) {
        long staff = visit.signedIn().id();
        once.run(staff, key, "ignore " + id + " " + note(wanted), () -> desk.ignore(id, note(wanted), staff));
        return detail(id);
    }

    /** Says that it was transferred back. */
    @POST
    @Path("/{id}/return")
    @Secured(DepositPages.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Detail giveBack(@PathParam("id") long id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, @Nullable Note wanted,
            @Context Visit visit) {
        long staff = visit.signedIn().id();
        once.run(staff, key, "return " + id + " " + note(wanted), () -> desk.giveBack(id, note(wanted), staff));
        return detail(id);
    }

    private static String charge(@Nullable Attach wanted) {
        return wanted == null ? "" : wanted.charge();
    }

    private static String note(@Nullable Note wanted) {
        return wanted == null ? "" : wanted.note();
    }

    private Detail detail(long id) {
        DepositRow deposit = book.one(id);
        return new Detail(deposit, deposit.open() ? book.candidates(id, "") : List.of());
    }

    private static Optional<DepositState> state(String name) {
        try {
            return Optional.ofNullable(name).filter(n -> !n.isBlank()).map(n -> DepositState.valueOf(n.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("payment.deposit.state.unknown");
        }
    }

    /** @param next cursor of the page after, when there may be one */
    public record Page(List<DepositRow> deposits, Optional<Long> next) {
    }

    public record Detail(DepositRow deposit, List<Candidate> suggestions) {
    }

    /** @param charge public id */
    public record Attach(String charge) {

        public Attach {
            charge = charge == null ? "" : charge;
        }
    }

    /** @param note why */
    public record Note(String note) {

        public Note {
            note = note == null ? "" : note;
        }
    }
}
