package ${package};

import java.net.URI;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The page of notes, and its form. */
@Component(service = NotePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=${artifactId})")
@Path("/${artifactId}")
@Produces(MediaType.TEXT_HTML)
public class NotePages {

    private static final int SHOWN = 50;
    private final Notes notes;

    @Activate
    public NotePages(@Reference Notes notes) {
        this.notes = notes;
    }

    @GET
    @Secured(Secured.ANYONE)
    public View home() {
        return View.of("${artifactId}/home", Map.of("notes", notes.latest(SHOWN)));
    }

    @POST
    @Secured(Secured.MEMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@FormParam("text") @DefaultValue("") String text, @Context Visit visit) {
        notes.write(text, visit.signedIn().name());
        return Response.seeOther(URI.create("/${artifactId}")).build();
    }
}
