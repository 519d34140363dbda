package org.hanok.web.guard;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.View;

/** Where a redirect leads: on this site, to the address as visitors know it; to another site, through a page that goes on by itself. */
final class Onward {

    /** JAX-RS makes every location absolute with the address of the application's context, which is nobody's business. */
    private static final Pattern INSIDE = Pattern.compile("https?://[^/]+/~[\\w-]+(/.*)?");

    private Onward() {
    }

    static void lead(ContainerRequestContext request, ContainerResponseContext response, Caller caller) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location == null) {
            return;
        }
        Matcher inside = INSIDE.matcher(location.toString());
        if (inside.matches()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, inside.group(1) == null ? "/" : inside.group(1));
        } else if (location.toString().matches("https?://.*") && !Callers.isSafe(request.getMethod()) && !caller.visit().path().startsWith("/api/")) {
            leave(response, location.toString());
        }
    }

    /** Browsers hold the policy {@code form-action 'self'} against redirects too, so a form that ends elsewhere (a card company) cannot simply redirect. */
    private static void leave(ContainerResponseContext response, String address) {
        response.getHeaders().remove(HttpHeaders.LOCATION);
        response.setStatus(200);
        response.setEntity(View.of("web/onward", Map.of("address", address)).layout("bare"), new Annotation[0], MediaType.TEXT_HTML_TYPE);
    }
}
