package org.hanok.web.guard;

import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** What a visitor prefers, from cookies, else from the browser: Korean unless English comes first. */
public final class Preferences {

    static final String LANGUAGE = "hanok-lang";
    static final String THEME = "hanok-theme";

    private Preferences() {
    }

    public static Locale locale(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE);
        String wanted = chosen.isEmpty() ? request.getHeader("Accept-Language") : chosen;
        return wanted != null && wanted.regionMatches(true, 0, "en", 0, 2) ? Locale.ENGLISH : Locale.KOREAN;
    }

    /** {@code light}, {@code dark} or empty. */
    public static String theme(HttpServletRequest request) {
        String chosen = cookie(request, THEME);
        return chosen.equals("light") || chosen.equals("dark") ? chosen : "";
    }

    static String cookie(HttpServletRequest request, String name) {
        if (request.getHeader("Cookie") == null) {
            return "";
        }
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return "";
    }
}
