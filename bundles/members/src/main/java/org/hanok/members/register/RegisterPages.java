package org.hanok.members.register;

import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.members.Problem;
import org.hanok.members.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The form for newcomers. */
@Component(service = RegisterPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {

    private static final Draft EMPTY = new Draft("", "", Secret.of(""), false, false, false, "ko");

    private final Registration registration;
    private final Wording wording;

    @Activate
    public RegisterPages(@Reference Registration registration, @Reference Wording wording) {
        this.registration = registration;
        this.wording = wording;
    }

    @GET
    @Path("/register")
    @Secured(Secured.ANYONE)
    public View form() {
        return registration.open() ? page(EMPTY, Map.of()) : View.of("members/register-closed");
    }

    @POST
    @Path("/register")
    @Secured(Secured.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public View register(MultivaluedMap<String, String> form, @Context Visit visit) {
        Draft draft = new Draft(text(form, "email"), text(form, "name"), Secret.of(text(form, "password")), ticked(form, "terms"), ticked(form, "privacy"),
                ticked(form, "realName"), visit.locale().getLanguage());
        try {
            List<Problem> problems = registration.register(draft, visit);
            return problems.isEmpty() ? View.of("members/mail-sent", Map.of("email", draft.email(), "kind", "register"))
                    : page(draft, wording.of(problems, visit.locale())).status(422);
        } catch (Refused e) {
            return page(draft, wording.of("email", e, visit.locale())).status(422);
        }
    }

    private View page(Draft draft, Map<String, String> errors) {
        return View.of("members/register", Map.of("email", draft.email(), "name", draft.name(), "terms", draft.terms(), "privacy", draft.privacy(),
                "realName", draft.realName(), "errors", errors, "versions", registration.versions()));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static boolean ticked(MultivaluedMap<String, String> form, String name) {
        return "true".equals(form.getFirst(name));
    }
}
