package org.hanok.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every answer says to browsers about itself. */
public final class SecurityHeaders {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityHeaders.class);
    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern ORIGIN = Pattern.compile("https://(\\*\\.)?([a-z0-9-]+\\.)+[a-z]{2,}(:\\d{1,5})?");
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private final Map<String, String> always = new LinkedHashMap<>();

    public SecurityHeaders(boolean https) {
        always.put(HEADER, POLICY);
        always.put("X-Content-Type-Options", "nosniff");
        always.put("Referrer-Policy", "strict-origin-when-cross-origin");
        always.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        always.put("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        if (https) {
            always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    public Map<String, String> all() {
        return always;
    }

    /** What a page says that brings in other services: the house's own policy, wider by these origins. */
    public Map<String, String> embedding(Set<String> origins) {
        String allowed = origins.stream().sorted().filter(SecurityHeaders::isOrigin).map(origin -> " " + origin).collect(Collectors.joining());
        if (allowed.isEmpty()) {
            return Map.of();
        }
        String sources = Stream.of("script-src", "frame-src", "style-src", "connect-src").map(kind -> "; " + kind + " 'self'" + allowed).collect(Collectors.joining());
        return Map.of(HEADER, POLICY.replace("img-src 'self' data:", "img-src 'self' data:" + allowed) + sources);
    }

    private static boolean isOrigin(String origin) {
        boolean fits = ORIGIN.matcher(origin).matches();
        if (!fits) {
            LOG.warn("A page wants to embed {}, which is no https origin, and may not", origin);
        }
        return fits;
    }

    void add(MultivaluedMap<String, Object> out, Caller caller) {
        always.forEach((name, value) -> {
            if (!out.containsKey(name)) {
                out.putSingle(name, value);
            }
        });
        if (!out.containsKey("Cache-Control")) {
            out.putSingle("Cache-Control", caller.cookie().isEmpty() ? "no-cache" : "private, no-store");
        }
    }
}
