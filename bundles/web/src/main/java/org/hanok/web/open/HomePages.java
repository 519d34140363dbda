package org.hanok.web.open;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.web.answer.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The home page and a visitor's preferences. */
@Component(service = HomePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=web)")
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.ANYONE)
public final class HomePages {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final String YEAR = "; Path=/; Max-Age=31536000; SameSite=Lax";

    @GET
    public View home() {
        return View.of("theme/home", Map.of("isHome", true)).cached(FRESH);
    }

    @GET
    @Path("preferences/{name}/{value}")
    public Response prefer(@PathParam("name") String name, @PathParam("value") String value, @QueryParam("next") @DefaultValue("/") String next) {
        boolean known = name.equals("lang") && List.of("ko", "en").contains(value) || name.equals("theme") && List.of("light", "dark", "system").contains(value);
        if (!known || !next.matches("/(?![/\\\\]).*|/")) {
            throw new Problem(400, "web.problem.400");
        }
        return Response.seeOther(place(next)).header("Set-Cookie", "hanok-" + name + "=" + value + YEAR).build();
    }

    /** The page asked from, or the first one when that is no address. */
    private static URI place(String next) {
        try {
            return new URI(next);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

}
