package org.hanok.web.answer;

import java.util.Optional;
import javax.servlet.ServletRequest;

/** Which route answers a request: the pattern of its address, never the address itself. */
public final class Route {

    private static final String ATTRIBUTE = "hanok.route";

    private Route() {
    }

    public static void name(ServletRequest request, String pattern) {
        request.setAttribute(ATTRIBUTE, pattern);
    }

    /** Empty while nobody has named it. */
    public static Optional<String> of(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
