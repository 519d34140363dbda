package org.hanok.web.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;

/**
 * Tells a request of our own pages from a forged one. A session's unsafe requests carry its token, in the field {@code _csrf} or the header {@code X-CSRF-Token};
 * where the browser says which site a request comes from (Fetch Metadata, Origin), that must be ours. A guest, who has no authority to abuse, may instead show that
 * the browser says so: his page may have come from the page cache, which knows no tokens.
 */
final class Forgery {

    private static final int MOST_BYTES = 12 << 20;
    private static final Pattern FIELD = Pattern.compile("(?:^|&)_csrf=([\\w-]*)");
    private static final Pattern PART = Pattern.compile("name=\"_csrf\"[ \\t]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([\\w-]*)");
    private final String origin;

    /** @param origin scheme, host and port of the site's public address */
    Forgery(String origin) {
        this.origin = origin;
    }

    boolean isForged(ContainerRequestContext request, Caller caller) throws IOException {
        Optional<Boolean> ours = saysOurs(request);
        if (ours.isPresent() && !ours.get()) {
            return true;
        }
        boolean token = !caller.starts() && same(token(request), caller.csrf());
        return !token && (caller.visit().member().isPresent() || ours.isEmpty() && !caller.starts());
    }

    /** What the browser says of where the request comes from; nothing when it says nothing. */
    private Optional<Boolean> saysOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return Optional.of(site.equals("same-origin") || site.equals("none"));
        }
        String from = request.getHeaderString("Origin");
        return from == null ? Optional.empty() : Optional.of(from.equals(origin) || from.equals("http://" + request.getHeaderString("Host")));
    }

    private static String token(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString("X-CSRF-Token");
        MediaType type = request.getMediaType();
        if (header != null || type == null || !request.hasEntity()) {
            return header == null ? "" : header;
        }
        boolean form = type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        if (!form && !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return "";
        }
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES);
        request.setEntityStream(new ByteArrayInputStream(body));
        return field(new String(body, StandardCharsets.ISO_8859_1), form);
    }

    static String field(String body, boolean form) {
        Matcher found = (form ? FIELD : PART).matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static boolean same(String given, String expected) {
        return !expected.isEmpty() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
