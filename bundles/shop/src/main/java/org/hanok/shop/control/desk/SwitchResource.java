package org.hanok.shop.control.desk;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.control.Board;
import org.hanok.shop.control.Levers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Switches in JSON, for staff's programs: what stops the shop from a script stops it in one request. */
@Component(service = SwitchResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/switches")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SwitchFront.SEE)
public class SwitchResource {

    private final Board board;
    private final SwitchFront front;
    private final Levers levers;

    @Activate
    public SwitchResource(@Reference Board board, @Reference SwitchFront front, @Reference Levers levers) {
        this.board = board;
        this.front = front;
        this.levers = levers;
    }

    /** A switch that is on. @param name {@code NO_SIGN_UP}, {@code NO_NEW_BUYERS}, {@code NO_REFUNDS}, {@code READ_ONLY} or {@code BRAND:<id>} */
    public record On(String name, Instant since, @Nullable Instant until, String reason, long member) {
    }

    /** @param until a moment such as {@code 2026-12-24T15:00:00Z}, or left out */
    public record Wanted(@Nullable String reason, @Nullable String until) {
    }

    /** Those that are on; all others are off. */
    @GET
    public List<On> list() {
        board.refresh();
        return board.now().values().stream().map(one -> new On(one.name(), one.since(), one.untilOrNull(), one.reason(), one.actor())).toList();
    }

    @PUT
    @Path("/{name}")
    @Secured(SwitchFront.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public List<On> on(@PathParam("name") String name, @Nullable Wanted wanted, @Context Visit visit) {
        String reason = wanted == null || wanted.reason() == null ? "" : wanted.reason();
        levers.on(name, reason, front.until(wanted == null || wanted.until() == null ? "" : wanted.until()), visit.signedIn().id());
        return list();
    }

    @DELETE
    @Path("/{name}")
    @Secured(SwitchFront.EDIT)
    public List<On> off(@PathParam("name") String name, @Context Visit visit) {
        levers.off(name, visit.signedIn().id());
        return list();
    }
}
