package org.hanok.members.session;

import java.util.stream.Stream;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;

/**
 * Between web, which owns the cookie, and us: a request's session token is the cookie's value after {@code s.}; a response starts a session with the header
 * {@code Hanok-Session: <token>} and ends it with an empty one.
 */
public final class BrowserToken {

    /** The response header that web turns into a cookie. */
    public static final String HEADER = "Hanok-Session";
    private static final String MEMBER = "s.";

    private BrowserToken() {
    }

    /** The token of the session that asks, empty for strangers. */
    public static String of(HttpHeaders headers) {
        return Stream.of("__Host-hanok", "hanok").map(headers.getCookies()::get).filter(cookie -> cookie != null).map(Cookie::getValue)
                .filter(value -> value.startsWith(MEMBER)).map(value -> value.substring(MEMBER.length())).findFirst().orElse("");
    }
}
