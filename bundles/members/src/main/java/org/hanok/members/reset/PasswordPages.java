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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
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

/** A new password for somebody signed in. */
@Component(service = PasswordPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class PasswordPages {

    private final PasswordChange change;
    private final Onwards onwards;
    private final Wording wording;

    @Activate
    public PasswordPages(@Reference PasswordChange change, @Reference Onwards onwards, @Reference Wording wording) {
        this.change = change;
        this.onwards = onwards;
        this.wording = wording;
    }

    @GET
    @Path("/password")
    public View form() {
        return page(Map.of());
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@FormParam("current") @DefaultValue("") String current, @FormParam("password") @DefaultValue("") String password,
            @Context Visit visit) {
        long id = visit.signedIn().id();
        Optional<Problem> problem = change.check(id, Secret.of(password));
        if (problem.isPresent()) {
            return Response.ok(page(wording.of(List.of(problem.get()), visit.locale())).status(422)).build();
        }
        Outcome outcome = change.change(id, Secret.of(current), Secret.of(password), visit);
        return outcome instanceof Outcome.In in ? onwards.with(in, "/account?said=password")
                : Response.ok(page(wording.of(List.of(outcome.problem("current")), visit.locale())).status(422)).build();
    }

    private static View page(Map<String, String> errors) {
        return View.of("members/password", Map.of("errors", errors));
    }
}
