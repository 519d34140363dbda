package org.hanok.members.reset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hanok.api.Secret;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Problem;
import org.hanok.members.Wording;
import org.hanok.members.signin.Onwards;
import org.hanok.members.signin.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Asking for a new password, and setting it from the mail's link. */
@Component(service = ResetPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class ResetPages {

    private final PasswordReset reset;
    private final Onwards onwards;
    private final Wording wording;

    @Activate
    public ResetPages(@Reference PasswordReset reset, @Reference Onwards onwards, @Reference Wording wording) {
        this.reset = reset;
        this.onwards = onwards;
        this.wording = wording;
    }

    @GET
    @Path("/password-reset")
    @Secured(Secured.ANYONE)
    public View ask() {
        return View.of("members/reset", Map.of("email", "", "errors", Map.of()));
    }

    @POST
    @Path("/password-reset")
    @Secured(Secured.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public View send(@FormParam("email") @DefaultValue("") String email, @Context Visit visit) {
        try {
            reset.request(email, visit);
            return View.of("members/mail-sent", Map.of("email", email, "kind", "reset"));
        } catch (Refused e) {
            return View.of("members/reset", Map.of("email", email, "errors", wording.of("email", e, visit.locale()))).status(422);
        }
    }

    @GET
    @Path("/password-reset/set")
    @Secured(Secured.ANYONE)
    public View form(@QueryParam("token") @DefaultValue("") String token) {
        return page(token, Map.of());
    }

    @POST
    @Path("/password-reset/set")
    @Secured(Secured.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@FormParam("token") @DefaultValue("") String token, @FormParam("password") @DefaultValue("") String password, @Context Visit visit) {
        Secret fresh = Secret.of(password);
        Optional<Problem> problem = reset.check(token, fresh);
        if (problem.isPresent()) {
            return Response.ok(page(token, wording.of(List.of(problem.get()), visit.locale())).status(422)).build();
        }
        return reset.set(token, fresh, visit).map(outcome -> outcome instanceof Outcome.In in ? onwards.with(in, "/account?said=password")
                : Response.seeOther(Onwards.to("/account")).build()).orElseGet(() -> Response.ok(page("", Map.of())).build());
    }

    private View page(String token, Map<String, String> errors) {
        return reset.works(token) ? View.of("members/reset-set", Map.of("token", token, "errors", errors))
                : View.of("members/link-over", Map.of("kind", "reset")).status(410);
    }
}
