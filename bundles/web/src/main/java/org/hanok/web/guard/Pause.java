package org.hanok.web.guard;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Closures;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Answers forms while staff let nobody change anything ({@link Closures#CHANGES}): 503, with everything that was typed in a form that sends it again. Staff go on working,
 * and outside services still leave their messages.
 */
@Component(service = Pause.class)
public final class Pause {

    private static final Set<String> OPEN = Set.of("/account/login", "/account/logout");
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 128 << 10;
    private final Messages messages;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Closures> closures;

    @Activate
    public Pause(@Reference Messages messages) {
        this(messages, List.of());
    }

    Pause(Messages messages, List<Closures> closures) {
        this.messages = messages;
        this.closures = closures;
    }

    /** A field of the form that came. */
    public record Typed(String name, String value) {
    }

    /** The answer to an unsafe request; nothing when it may go on. */
    Optional<Response> answer(ContainerRequestContext request, Caller caller) throws IOException {
        String path = caller.visit().path();
        boolean open = path.startsWith("/webhooks/") || OPEN.contains(path) || caller.visit().member().filter(member -> member.isStaff()).isPresent();
        Optional<Closures.Closure> closed = open ? Optional.empty() : closures.stream().flatMap(one -> one.closed(Closures.CHANGES).stream()).findFirst();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        Duration rest = closed.get().restOrNull() == null ? USUAL : closed.get().restOrNull();
        Response.ResponseBuilder answer = Response.status(503).header(HttpHeaders.RETRY_AFTER, Math.max(1, rest.toSeconds()));
        return Optional.of(machine(request, path) ? problem(answer, caller) : answer.type(MediaType.TEXT_HTML_TYPE).entity(page(request, path)).build());
    }

    private Response problem(Response.ResponseBuilder answer, Caller caller) {
        return answer.type("application/problem+json").entity(Map.of("type", "about:blank", "title", messages.get(caller.visit().locale(), "web.paused.title"),
                "status", 503, "detail", messages.get(caller.visit().locale(), "web.paused.text"))).build();
    }

    private static View page(ContainerRequestContext request, String path) throws IOException {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        boolean form = request.getMediaType() != null && request.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        byte[] body = form && request.hasEntity() ? request.getEntityStream().readNBytes(MOST_BYTES + 1) : new byte[0];
        boolean kept = form && body.length <= MOST_BYTES;
        return View.of("web/paused", Map.of("action", query == null ? path : path + "?" + query, "kept", kept,
                "typed", kept ? typed(new String(body, StandardCharsets.US_ASCII)) : List.of())).status(503);
    }

    /** What the form held. Passwords are not sent back: a page is no place for them. */
    static List<Typed> typed(String body) {
        return Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .map(pair -> new Typed(decode(pair[0]), decode(pair[1])))
                .filter(typed -> !typed.name().isEmpty() && !typed.name().equals("_csrf") && !typed.name().toLowerCase(java.util.Locale.ROOT).contains("password")).toList();
    }

    private static boolean machine(ContainerRequestContext request, String path) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return path.startsWith("/api/") || accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
