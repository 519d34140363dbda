package org.hanok.shop.order.misfit;

import java.util.List;
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
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.StaffOrderResource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Payments that did not fit their orders, in JSON, for staff and their programs. They are given back as refunds: {@code /api/admin/v1/refunds/money}. */
@Component(service = MisfitResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/misfits")
@Produces(MediaType.APPLICATION_JSON)
@Secured(OrderAdmin.SEE)
public class MisfitResource {

    private static final int MOST = 100;

    private final Misfits misfits;
    private final Idempotency idempotency;

    @Activate
    public MisfitResource(@Reference Misfits misfits, @Reference Idempotency idempotency) {
        this.misfits = misfits;
        this.idempotency = idempotency;
    }

    /** What waits, the oldest first. @param cursor the {@code next} of the page before */
    @GET
    public Waiting list(@QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<Misfit> found = misfits.open(cursor, size + 1);
        List<Misfit> shown = found.stream().limit(size).toList();
        return new Waiting(shown, found.size() > size ? shown.get(size - 1).id() : null);
    }

    /** Says in words what became of it. The same {@code Idempotency-Key} is answered alike, else a repeat is refused. */
    @POST
    @Path("/{payment}/settle")
    @Secured(OrderAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Done settle(@PathParam("payment") long payment, @HeaderParam("Idempotency-Key") @Nullable String key, StaffOrderResource.@Nullable Why why,
            @Context Visit visit) {
        String note = StaffOrderResource.text(why);
        return new Done(payment, Outcome.valueOf(idempotency.maybe(visit, key, payment + " " + note, () -> {
            misfits.settle(misfits.number(payment).orElseThrow(NotFound::new), payment, note, Actor.staff(visit.signedIn().id()));
            return Outcome.SETTLED.name();
        })));
    }

    /** @param next cursor of the page after, nothing on the last */
    public record Waiting(List<Misfit> misfits, @Nullable Long next) {
    }

    public record Done(long payment, Outcome outcome) {
    }
}
