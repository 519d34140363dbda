package org.hanok.admin.runtime;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.api.Ref;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Camel routes: how they are, starting and stopping them. */
@Component(service = RoutePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/routes")
@Produces(MediaType.TEXT_HTML)
public class RoutePages {

    private final RunningRoutes routes;
    private final AuditLog audit;

    @Activate
    public RoutePages(@Reference RunningRoutes routes, @Reference AuditLog audit) {
        this.routes = routes;
        this.audit = audit;
    }

    @GET
    @Secured("admin.runtime")
    public View list(@Context Visit visit) {
        List<RunningRoutes.Line> lines = routes.all();
        return View.of("admin/routes", Map.of("routes", lines, "may", visit.may("admin.runtime.edit"))).layout("admin");
    }

    @POST
    @Path("/{id}/start")
    @Secured("admin.runtime.edit")
    public Response start(@PathParam("id") String id, @Context Visit visit) {
        routes.start(id);
        return done(id, "started", visit);
    }

    @POST
    @Path("/{id}/stop")
    @Secured("admin.runtime.edit")
    public Response stop(@PathParam("id") String id, @Context Visit visit) {
        routes.stop(id);
        return done(id, "stopped", visit);
    }

    private Response done(String id, String what, Visit visit) {
        audit.write(Actor.of(visit), Deed.of("route." + what, new Ref("admin.route", id), id));
        return Response.seeOther(URI.create("/admin/routes?done=" + what)).build();
    }
}
