package org.hanok.members.profile;

import java.util.List;
import java.util.Map;
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
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Problem;
import org.hanok.members.Wording;
import org.hanok.members.signin.Onwards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The member's overview and settings. */
@Component(service = ProfilePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class ProfilePages {

    private final Profile profile;
    private final Wording wording;

    @Activate
    public ProfilePages(@Reference Profile profile, @Reference Wording wording) {
        this.profile = profile;
        this.wording = wording;
    }

    @GET
    public View overview(@QueryParam("said") @DefaultValue("") String said, @Context Visit visit) {
        return View.of("members/account", Map.of("profile", profile.of(visit.signedIn().id()), "assurance", visit.signedIn().assurance().name(),
                "staff", visit.signedIn().isStaff(), "said", said.matches("confirmed|password|profile") ? said : ""));
    }

    @GET
    @Path("/profile")
    public View form(@Context Visit visit) {
        return page(profile.of(visit.signedIn().id()), Map.of());
    }

    @POST
    @Path("/profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@FormParam("name") @DefaultValue("") String name, @FormParam("language") @DefaultValue("ko") String language,
            @FormParam("theme") @DefaultValue("") String theme, @Context Visit visit) {
        ProfileForm form = profile.of(visit.signedIn().id()).with(name, language, theme);
        List<Problem> problems = profile.save(visit.signedIn().id(), form);
        return problems.isEmpty() ? Onwards.preferences(Response.seeOther(Onwards.to("/account?said=profile")), form.language(), form.theme()).build()
                : Response.ok(page(form, wording.of(problems, visit.locale())).status(422)).build();
    }

    private static View page(ProfileForm form, Map<String, String> errors) {
        return View.of("members/profile", Map.of("form", form, "errors", errors));
    }
}
