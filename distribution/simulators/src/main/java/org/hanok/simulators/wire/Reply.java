package org.hanok.simulators.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** One answer. Redirects are 303, so that a posted form never repeats. */
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Reply json(int status, Object value) {
        return new Reply(status, "application/json; charset=UTF-8", Json.bytes(value), Map.of());
    }

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply html(int status, String html) {
        return html(status, html, PAGE_POLICY);
    }

    public static Reply html(int status, String html, String policy) {
        return new Reply(status, "text/html; charset=UTF-8", html.getBytes(UTF_8), Map.of(
                "Content-Security-Policy", policy, "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer", "Cache-Control", "no-store"));
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=UTF-8", text);
    }

    public static Reply of(int status, String type, String text) {
        return new Reply(status, type, text.getBytes(UTF_8), Map.of("X-Content-Type-Options", "nosniff"));
    }

    public static Reply redirect(String address) {
        return new Reply(303, "text/plain; charset=UTF-8", new byte[0], Map.of("Location", address));
    }

    public boolean isJson() {
        return type.startsWith("application/json");
    }

    public Reply body(byte[] other) {
        return new Reply(status, type, other, headers);
    }

    public Reply type(String other) {
        return new Reply(status, other, body, headers);
    }
}
