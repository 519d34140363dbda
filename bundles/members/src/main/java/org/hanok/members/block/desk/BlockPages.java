package org.hanok.members.block.desk;

import java.net.URI;
import javax.ws.rs.BeanParam;
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
import org.hanok.api.Refused;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Blocks in the back office: look, add, end, read a file, write one. */
@Component(service = BlockPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path(BlockFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(BlockFront.SEE)
public class BlockPages {

    private final BlockFront front;
    private final BlockDesk desk;
    private final BlockFile file;
    private final Values values;
    private final Until ends;

    @Activate
    public BlockPages(@Reference BlockFront front, @Reference BlockDesk desk, @Reference BlockFile file, @Reference Values values, @Reference Until ends) {
        this.front = front;
        this.desk = desk;
        this.file = file;
        this.values = values;
        this.ends = ends;
    }

    @GET
    public View list(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("all") boolean all, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before, @QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.list(visit, new BlockFront.Search(kind, all, text, before), done.matches("add|end") ? done : "");
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    public View one(@PathParam("id") long id, @Context Visit visit) {
        return front.one(visit, id);
    }

    @POST
    @Secured(BlockFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@BeanParam BlockForm form, @Context Visit visit) {
        try {
            desk.add(new Wish(values.of(kind(form.kind), form.value), form.reason, ends.of(form.until)), visit);
            return to("add");
        } catch (Refused e) {
            return html(front.again(visit, form, e));
        }
    }

    @POST
    @Path("/{id: \\d{1,18}}/end")
    @Secured(BlockFront.EDIT)
    public Response end(@PathParam("id") long id, @Context Visit visit) {
        desk.end(id, visit);
        return to("end");
    }

    @POST
    @Path("/import")
    @Secured(BlockFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@FormParam("text") @DefaultValue("") String text, @Context Visit visit) {
        try {
            return html(front.read(visit, text, file.read(text, visit)));
        } catch (Refused e) {
            return html(front.unread(visit, text, e));
        }
    }

    /** A file of everything in force. It holds mail addresses and phone numbers in clear, so only those may have it who may block; that they did is written down. */
    @POST
    @Path("/export")
    @Secured(BlockFront.EDIT)
    @Produces("text/csv")
    public Response write(@Context Visit visit) {
        return Response.ok("\uFEFF" + file.write(visit), "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"blocks.csv\"").build();
    }

    /** @throws Refused for no kind of ours */
    static Kind kind(String name) {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refused("members.block.odd.kind");
        }
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create(BlockFront.PATH + "?done=" + done)).build();
    }

    private static Response html(View view) {
        return Response.status(view.status()).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
    }
}
