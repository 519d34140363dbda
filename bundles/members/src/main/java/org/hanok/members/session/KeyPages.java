package org.hanok.members.session;

import java.net.URI;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Keys for programs. A new key is shown once. */
@Component(service = KeyPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class KeyPages {

    private final ApiKeys keys;
    private final Wording wording;

    @Activate
    public KeyPages(@Reference ApiKeys keys, @Reference Wording wording) {
        this.keys = keys;
        this.wording = wording;
    }

    @GET
    @Path("/keys")
    public View list(@Context Visit visit) {
        return page(visit, "", "", "", Map.of());
    }

    @POST
    @Path("/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public View create(@FormParam("label") @DefaultValue("") String label, @FormParam("permissions") @DefaultValue("") String permissions,
            @Context Visit visit) {
        try {
            return page(visit, keys.create(visit.signedIn(), label, permissions), "", "", Map.of());
        } catch (Refused e) {
            return page(visit, "", label, permissions, wording.of(e.key().endsWith("permission") ? "permissions" : "label", e, visit.locale())).status(422);
        }
    }

    @POST
    @Path("/keys/{id: \\d{1,18}}/end")
    public Response end(@PathParam("id") long id, @Context Visit visit) {
        keys.remove(visit.signedIn().id(), id);
        return Response.seeOther(URI.create("/account/keys")).build();
    }

    private View page(Visit visit, String fresh, String label, String permissions, Map<String, String> errors) {
        return View.of("members/keys", Map.of("keys", keys.list(visit.signedIn().id()), "fresh", fresh, "label", label, "permissions", permissions,
                "staff", visit.signedIn().isStaff(), "errors", errors));
    }
}
