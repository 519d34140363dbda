package org.hanok.payment.deposit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
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

    @Activate
    public DepositResource(@Reference DepositBook book, @Reference DepositDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** Newest first. @param cursor the {@code next} of the page before */
    @GET
    public Page list(@QueryParam("state") String state, @QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<DepositRow> rows = book.page(state(state), cursor > 0 ? cursor : Long.MAX_VALUE, size);
        return new Page(rows, rows.size() < size ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).id()));
    }

    @GET
    @Path("/{id}")
    public DepositRow one(@PathParam("id") long id) {
        return book.one(id);
    }

    @GET
    @Path("/{id}/candidates")
    public List<Candidate> candidates(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String search) {
        return book.candidates(id, search);
    }

    @POST
    @Path("/{id}/attach")
    @Consumes(MediaType.APPLICATION_JSON)
    public DepositRow attach(@PathParam("id") long id, Attach wanted, @Context Visit visit) {
        desk.attach(id, wanted.charge(), visit.signedIn().id());
        return book.one(id);
    }

    @POST
    @Path("/{id}/ignore")
    @Consumes(MediaType.APPLICATION_JSON)
    public DepositRow ignore(@PathParam("id") long id, Ignore wanted, @Context Visit visit) {
        desk.ignore(id, wanted.note(), visit.signedIn().id());
        return book.one(id);
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

    /** @param charge public id */
    public record Attach(String charge) {

        public Attach {
            charge = charge == null ? "" : charge;
        }
    }

    public record Ignore(String note) {

        public Ignore {
            note = note == null ? "" : note;
        }
    }
}
