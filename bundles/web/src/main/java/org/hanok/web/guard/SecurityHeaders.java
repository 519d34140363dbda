package org.hanok.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;

/** What every answer says to browsers about itself. */
public final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private final Map<String, String> always = new LinkedHashMap<>();

    public SecurityHeaders(boolean https) {
        always.put("Content-Security-Policy", POLICY);
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
