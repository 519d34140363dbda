package org.hanok.members.session;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where a member is signed in. */
@Component(service = SessionPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class SessionPages {

    private final SessionBook sessions;

    @Activate
    public SessionPages(@Reference SessionBook sessions) {
        this.sessions = sessions;
    }

    @GET
    @Path("/sessions")
    public View list(@QueryParam("said") @DefaultValue("") String said, @Context HttpHeaders headers, @Context Visit visit) {
        return View.of("members/sessions", Map.of("sessions", sessions.list(visit.signedIn().id(), BrowserToken.of(headers)),
                "said", said.matches("one|others") ? said : ""));
    }

    @POST
    @Path("/sessions/{id: \\d{1,18}}/end")
    public Response end(@PathParam("id") long id, @Context Visit visit) {
        if (sessions.end(visit.signedIn().id(), id) == 0) {
            throw new NotFound();
        }
        return Response.seeOther(URI.create("/account/sessions?said=one")).build();
    }

    @POST
    @Path("/sessions/end-others")
    public Response endOthers(@Context HttpHeaders headers, @Context Visit visit) {
        sessions.endOthers(visit.signedIn().id(), BrowserToken.of(headers));
        return Response.seeOther(URI.create("/account/sessions?said=others")).build();
    }
}
