package org.hanok.members.signin;

import java.net.URI;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Wording;
import org.hanok.members.session.BrowserToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Signing in and out. */
@Component(service = LoginPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class LoginPages {

    private final SignIns signIns;
    private final Onwards onwards;
    private final Entrance entrance;
    private final Wording wording;

    @Activate
    public LoginPages(@Reference SignIns signIns, @Reference Onwards onwards, @Reference Entrance entrance, @Reference Wording wording) {
        this.signIns = signIns;
        this.onwards = onwards;
        this.entrance = entrance;
        this.wording = wording;
    }

    @GET
    @Path("/login")
    @Secured(Secured.ANYONE)
    public Response form(@QueryParam("next") @DefaultValue("") String next, @QueryParam("said") @DefaultValue("") String said, @Context Visit visit) {
        return visit.member().isPresent() ? Response.seeOther(Onwards.to(next)).build()
                : Response.ok(page("", next, said, Map.of())).build();
    }

    @POST
    @Path("/login")
    @Secured(Secured.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@FormParam("email") @DefaultValue("") String email, @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("") String next, @Context HttpHeaders headers, @Context Visit visit) {
        try {
            Outcome outcome = signIns.signIn(email, Secret.of(password), visit);
            if (!(outcome instanceof Outcome.In in)) {
                return again(email, next, wording.of(List.of(outcome.problem("password")), visit.locale()));
            }
            if (visit.member().isPresent()) {
                // Whoever was signed in on this browser before is not any more.
                entrance.leave(BrowserToken.of(headers), visit);
            }
            return onwards.with(in, next);
        } catch (Refused e) {
            return again(email, next, wording.of("password", e, visit.locale()));
        }
    }

    @POST
    @Path("/logout")
    @Secured(Secured.ANYONE)
    public Response signOut(@Context HttpHeaders headers, @Context Visit visit) {
        entrance.leave(BrowserToken.of(headers), visit);
        return Response.seeOther(URI.create("/account/login?said=out")).header(BrowserToken.HEADER, "").build();
    }

    private static Response again(String email, String next, Map<String, String> errors) {
        return Response.ok(page(email, next, "", errors).status(422)).build();
    }

    private static View page(String email, String next, String said, Map<String, String> errors) {
        return View.of("members/login", Map.of("email", email, "next", Onwards.local(next), "said", said.matches("out|reset|closed") ? said : "", "errors", errors));
    }
}
