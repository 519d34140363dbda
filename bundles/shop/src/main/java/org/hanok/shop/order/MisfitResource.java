package org.hanok.shop.order;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Payments that did not fit their orders, in JSON, for staff and their programs. */
@Component(service = MisfitResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/misfits")
@Produces(MediaType.APPLICATION_JSON)
@Secured(OrderAdmin.SEE)
public class MisfitResource {

    private final Misfits misfits;

    @Activate
    public MisfitResource(@Reference Misfits misfits) {
        this.misfits = misfits;
    }

    /** What waits, the oldest first, at most 200. */
    @GET
    public Waiting list() {
        return new Waiting(misfits.open());
    }

    /** Sends the money back by the way it came. Once done, a repeat is refused. */
    @POST
    @Path("/{payment}/refund")
    public Done refund(@PathParam("payment") long payment, @Context Visit visit) {
        return new Done(payment, misfits.refund(payment, Actor.staff(visit.signedIn().id())));
    }

    /** Says in words what became of it. */
    @POST
    @Path("/{payment}/settle")
    @Consumes(MediaType.APPLICATION_JSON)
    public Done settle(@PathParam("payment") long payment, StaffOrderResource.@Nullable Why why, @Context Visit visit) {
        misfits.settle(payment, StaffOrderResource.text(why), Actor.staff(visit.signedIn().id()));
        return new Done(payment, Outcome.SETTLED);
    }

    public record Waiting(List<Misfit> misfits) {
    }

    public record Done(long payment, Outcome outcome) {
    }
}
