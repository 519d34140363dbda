package org.hanok.shop.control.desk;

import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.control.Levers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Switches in the back office. */
@Component(service = SwitchPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(Levers.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(SwitchFront.SEE)
public class SwitchPages {

    private final SwitchFront front;
    private final Levers levers;

    @Activate
    public SwitchPages(@Reference SwitchFront front, @Reference Levers levers) {
        this.front = front;
        this.levers = levers;
    }

    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.show(visit, done.matches("on|off") ? done : "");
    }

    @POST
    @Path("/on")
    @Secured(SwitchFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response on(@FormParam("name") @DefaultValue("") String name, @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("until") @DefaultValue("") String until, @Context Visit visit) {
        try {
            levers.on(name, reason, front.until(until), visit.signedIn().id());
            return Response.seeOther(URI.create(Levers.PATH + "?done=on")).build();
        } catch (Refused e) {
            View view = front.again(visit, new SwitchFront.Form(name, reason, until), e);
            return Response.status(view.status()).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
        }
    }

    @POST
    @Path("/off")
    @Secured(SwitchFront.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response off(@FormParam("name") @DefaultValue("") String name, @Context Visit visit) {
        levers.off(name, visit.signedIn().id());
        return Response.seeOther(URI.create(Levers.PATH + "?done=off")).build();
    }
}
