package org.hanok.members.block.desk;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Blocks in JSON, for staff's programs. What names a person is shown in part only. */
@Component(service = BlockResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/api/admin/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Secured(BlockFront.SEE)
public class BlockResource {

    private static final int MOST = 100;

    private final BlockBook book;
    private final BlockDesk desk;
    private final BlockFile file;
    private final Values values;
    private final Until ends;
    private final Messages messages;

    @Activate
    public BlockResource(@Reference BlockBook book, @Reference BlockDesk desk, @Reference BlockFile file, @Reference Values values, @Reference Until ends,
            @Reference Messages messages) {
        this.book = book;
        this.desk = desk;
        this.file = file;
        this.values = values;
        this.ends = ends;
        this.messages = messages;
    }

    /** @param value what the kind asks for; of a person an account's id or e-mail address @param until a day, a moment, or left out for never */
    public record Wanted(@Nullable String kind, @Nullable String value, @Nullable String reason, @Nullable String until) {
    }

    /** @param faults lines that were not taken, and why */
    public record Import(int added, List<Fault> faults) {
    }

    public record Fault(long line, String why) {
    }

    @GET
    public BlockLine.Page list(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("q") @DefaultValue("") String text, @QueryParam("all") boolean all,
            @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<BlockLine> found = book.find(new BlockFront.Search(kind, all, text, cursor).kind(), all, text, cursor, size + 1);
        return found.size() <= size ? new BlockLine.Page(found, "") : new BlockLine.Page(found.subList(0, size), String.valueOf(found.get(size - 1).id()));
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    public BlockLine one(@PathParam("id") long id) {
        return book.one(id).orElseThrow(NotFound::new);
    }

    @POST
    @Secured(BlockFront.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public BlockLine add(Wanted wanted, @Context Visit visit) {
        if (wanted == null) {
            throw new Refused("members.block.odd.kind");
        }
        return one(desk.add(new Wish(values.of(BlockPages.kind(text(wanted.kind())), text(wanted.value())), text(wanted.reason()), ends.of(text(wanted.until()))), visit));
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Secured(BlockFront.EDIT)
    public BlockLine end(@PathParam("id") long id, @Context Visit visit) {
        desk.end(id, visit);
        return one(id);
    }

    @POST
    @Path("/import")
    @Secured(BlockFront.EDIT)
    @Consumes("text/csv")
    public Import read(String csv, @Context Visit visit) {
        BlockFile.Result result = file.read(csv, visit);
        return new Import(result.added(), result.faults().stream().map(fault -> new Fault(fault.line(), messages.get(visit.locale(), fault.key(), fault.arguments())))
                .toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
