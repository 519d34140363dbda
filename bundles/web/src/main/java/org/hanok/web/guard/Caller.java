package org.hanok.web.guard;

import java.util.Set;
import org.hanok.api.web.Visit;

/**
 * Everything known of a request.
 *
 * @param cookie the session cookie's value, or the one this request starts with
 * @param starts whether the cookie is new and must be sent
 * @param freshDevice the device's cookie when it is new and must be sent, else empty
 * @param byKey whether an API key spoke, not a browser
 * @param csrf the token for this page's forms
 * @param shown names of the plugins whose data went into the answer
 */
public record Caller(Visit visit, String cookie, boolean starts, String freshDevice, boolean byKey, String csrf, Set<String> shown) {

    static final String ATTRIBUTE = "hanok.caller";
}
