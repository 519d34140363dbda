package org.hanok.admin.runtime;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Deliveries of events: what waits, what was given up, trying again. */
@Component(service = OutboxPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/outbox")
@Produces(MediaType.TEXT_HTML)
public class OutboxPages {

    private static final List<String> STATES = List.of("dead", "waiting", "done");
    private final Ledger ledger;
    private final AuditLog audit;

    @Activate
    public OutboxPages(@Reference Ledger ledger, @Reference AuditLog audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @GET
    @Secured("admin.runtime")
    public View list(@QueryParam("state") @DefaultValue("") String wanted, @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @Context Visit visit) {
        Ledger.Counts counts = ledger.counts();
        String state = STATES.contains(wanted) ? wanted : counts.dead() > 0 ? "dead" : "waiting";
        List<Ledger.Delivery> deliveries = ledger.deliveries(state, before);
        String older = deliveries.size() < 50 ? "" : "/admin/outbox?state=" + state + "&before=" + deliveries.get(deliveries.size() - 1).id();
        return View.of("admin/outbox", Map.of("counts", counts, "state", state, "deliveries", deliveries, "older", older,
                "may", visit.may("admin.runtime.edit"))).layout("admin");
    }

    @POST
    @Path("/{id}/retry")
    @Secured("admin.runtime.edit")
    public Response retry(@PathParam("id") long id, @Context Visit visit) {
        if (!ledger.retry(id)) {
            throw new NotFound();
        }
        audit.write(Actor.of(visit), Deed.of("delivery.retried", new Ref("admin.delivery", String.valueOf(id)), String.valueOf(id)));
        return Response.seeOther(URI.create("/admin/outbox?done=queued")).build();
    }

    @POST
    @Path("/retry")
    @Secured("admin.runtime.edit")
    public Response retryAll(@Context Visit visit) {
        int count = ledger.retryAll();
        audit.write(Actor.of(visit), Deed.of("delivery.retried", new Ref("admin.delivery", "*"), String.valueOf(count)));
        return Response.seeOther(URI.create("/admin/outbox?done=queued")).build();
    }
}
