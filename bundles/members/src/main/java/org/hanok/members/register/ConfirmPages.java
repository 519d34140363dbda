package org.hanok.members.register;

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
import org.hanok.api.Secret;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Wording;
import org.hanok.members.account.EmailAddress;
import org.hanok.members.signin.Onwards;
import org.hanok.members.signin.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where the link of the confirmation mail leads. Following it changes nothing yet: programs that look into mails follow links too. */
@Component(service = ConfirmPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class ConfirmPages {

    private final Confirmation confirmation;
    private final Onwards onwards;
    private final Wording wording;

    @Activate
    public ConfirmPages(@Reference Confirmation confirmation, @Reference Onwards onwards, @Reference Wording wording) {
        this.confirmation = confirmation;
        this.onwards = onwards;
        this.wording = wording;
    }

    @GET
    @Path("/confirm")
    @Secured(Secured.ANYONE)
    public View form(@QueryParam("token") @DefaultValue("") String token) {
        return page(token, Map.of());
    }

    @POST
    @Path("/confirm")
    @Secured(Secured.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@FormParam("token") @DefaultValue("") String token, @FormParam("password") @DefaultValue("") String password,
            @Context Visit visit) {
        Optional<Outcome> outcome = confirmation.confirm(token, Secret.of(password), visit);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.In in) {
            return onwards.with(in, "/account?said=confirmed");
        }
        return Response.ok(page(token, outcome.map(why -> wording.of(List.of(why.problem("password")), visit.locale())).orElse(Map.of())).status(422)).build();
    }

    private View page(String token, Map<String, String> errors) {
        Optional<String> address = confirmation.address(token);
        return address.isEmpty() ? View.of("members/link-over", Map.of("kind", "confirm")).status(410)
                : View.of("members/confirm", Map.of("token", token, "address", EmailAddress.veiled(address.get()), "errors", errors));
    }
}
