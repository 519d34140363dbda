package org.hanok.verification.check;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.verification.CheckLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where members prove who they are. */
@Component(service = VerificationPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=verification)")
@Path("/account/verification")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class VerificationPages {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w./~?&=+,-]{0,200}");
    private static final URI HERE = URI.create("/account/verification");

    private final Verification verification;
    private final Return back;
    private final Messages messages;

    @Activate
    public VerificationPages(@Reference Verification verification, @Reference Return back, @Reference Messages messages) {
        this.verification = verification;
        this.back = back;
        this.messages = messages;
    }

    @GET
    public View state(@QueryParam("next") @DefaultValue("") String next, @Context Visit visit) {
        return page(visit, local(next), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@FormParam("next") @DefaultValue("") String next, @Context Visit visit) {
        if (isProven(visit)) {
            return Response.seeOther(HERE).build();
        }
        try {
            return Response.seeOther(verification.begin(visit, local(next))).build();
        } catch (Refused e) {
            return Response.ok(page(visit, local(next), messages.get(visit.locale(), e.key(), e.arguments())).status(422)).build();
        }
    }

    @GET
    @Path("/return/{verifier}")
    public Response arrive(@PathParam("verifier") String verifier, @Context UriInfo uri, @Context Visit visit) {
        Map<String, String> answer = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> answer.put(name, values.get(0)));
        try {
            back.arrive(verifier, answer, visit);
            return Response.seeOther(HERE).build();
        } catch (Refused e) {
            return Response.ok(page(visit, "", messages.get(visit.locale(), e.key(), e.arguments())).status(422)).build();
        }
    }

    private View page(Visit visit, String next, String trouble) {
        Optional<CheckLine> latest = trouble.isEmpty() ? verification.latest(visit.signedIn().id()) : Optional.empty();
        String onward = latest.map(CheckLine::onward).orElse("");
        return View.of("verification/state", Map.of("proven", isProven(visit), "name", visit.signedIn().name(), "available", verification.available(),
                "trouble", trouble, "latest", latest, "onward", onward, "next", next.isEmpty() ? onward : next));
    }

    static boolean isProven(Visit visit) {
        return visit.signedIn().assurance().compareTo(Assurance.IDENTITY) >= 0;
    }

    private static String local(String path) {
        return LOCAL.matcher(path).matches() ? path : "";
    }
}
