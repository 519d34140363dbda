package org.hanok.web.guard;

import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.View;

/**
 * A form that ends at another site, such as a card company's page. Browsers hold the policy {@code form-action 'self'} against redirects too, so the way out is a page
 * that goes on by itself.
 */
final class Onward {

    private Onward() {
    }

    static void replace(ContainerRequestContext request, ContainerResponseContext response, Caller caller) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        boolean leaves = location != null && location.toString().matches("https?://.*") && !location.toString().startsWith(request.getUriInfo().getBaseUri().resolve("/").toString());
        if (leaves && !Callers.isSafe(request.getMethod()) && !caller.visit().path().startsWith("/api/")) {
            response.getHeaders().remove(HttpHeaders.LOCATION);
            response.setStatus(200);
            response.setEntity(View.of("web/onward", Map.of("address", location.toString())).layout("bare"), new java.lang.annotation.Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }
}
