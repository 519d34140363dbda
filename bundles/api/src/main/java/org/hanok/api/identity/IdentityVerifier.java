package org.hanok.api.identity;

import java.net.URI;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** An identity service: begin, come back, complete. */
@ConsumerType
public interface IdentityVerifier {

    /** Short name for addresses and settings, such as {@code okname}. */
    String id();

    /** Starts a check. @param state random, bound to session and member by the caller @throws org.hanok.api.Refused when the service cannot be reached */
    Started begin(URI comeBack, String state);

    /**
     * The result, fetched from server to server with the token of {@link Started}; what the browser brought is only a hint.
     *
     * @throws org.hanok.api.Refused when the person cancelled, failed, or the answer belongs to another check
     */
    Identity complete(String token, Map<String, String> answer);

    /** @param page where to send the browser @param token the service's name for this check, kept on the server */
    record Started(URI page, String token) {
    }
}
