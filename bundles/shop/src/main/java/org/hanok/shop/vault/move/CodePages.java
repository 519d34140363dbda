package org.hanok.shop.vault.move;

import java.net.URI;
import java.util.List;
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
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.vault.VaultTabs;
import org.hanok.shop.vault.load.Sieve;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** PINs one by one: where each is and has been, who saw it; setting aside, declaring dead, putting back. */
@Component(service = CodePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(CodePages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.SEE)
public class CodePages {

    static final String PATH = "/admin/shop/pins/codes";
    private final CodeFront front;
    private final PinMoves moves;
    private final Sieve sieve;

    @Activate
    public CodePages(@Reference CodeFront front, @Reference PinMoves moves, @Reference Sieve sieve) {
        this.front = front;
        this.moves = moves;
        this.sieve = sieve;
    }

    @GET
    public View list(@QueryParam("product") @DefaultValue("0") long product, @QueryParam("batch") @DefaultValue("0") long batch,
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("moved") @DefaultValue("-1") int moved, @Context Visit visit) {
        return front.list(new CodeFront.Filter(product, batch, state, before), moved, visit);
    }

    @GET
    @Path("/{id}")
    public View one(@PathParam("id") long id, @QueryParam("moved") @DefaultValue("-1") int moved, @Context Visit visit) {
        return front.one(id, moved, "", visit);
    }

    @POST
    @Path("/move")
    @Secured(VaultTabs.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@FormParam("id") List<Long> ids, @FormParam("deed") @DefaultValue("") String deed, @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("state") @DefaultValue("") String state, @Context Visit visit) {
        try {
            int moved = moves.move(deed(deed), ids, reason, visit.signedIn().id());
            return Response.seeOther(URI.create(PATH + (ids.size() == 1 ? "/" + ids.get(0) + "?moved=" : "?state=" + CodeFront.known(state) + "&moved=") + moved)).build();
        } catch (Refused refused) {
            View view = ids.size() == 1 ? front.one(ids.get(0), -1, front.why(refused, visit), visit)
                    : front.refused(new CodeFront.Filter(0, 0, state, Long.MAX_VALUE), front.why(refused, visit), visit);
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(view.status(422)).build();
        }
    }

    /** Finds the PIN of a code that somebody sent in, without opening any. Posted, so that no address ever holds a code. */
    @POST
    @Path("/find")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(@FormParam("code") @DefaultValue("") String code, @Context Visit visit) {
        return sieve.find(code).map(id -> Response.seeOther(URI.create(PATH + "/" + id)).build()).orElseGet(() -> {
            View view = front.refused(new CodeFront.Filter(0, 0, "", Long.MAX_VALUE), front.why(new Refused("shop.vault.find.none"), visit), visit);
            return Response.status(404).type(MediaType.TEXT_HTML_TYPE).entity(view.status(404)).build();
        });
    }

    static Deed deed(String name) {
        for (Deed deed : Deed.values()) {
            if (deed.name().equals(name)) {
                return deed;
            }
        }
        throw new Refused("shop.vault.move.deed");
    }
}
