package org.hanok.api.member;

import java.net.URI;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A way to sign in through somebody else: begin, come back, complete. */
@ConsumerType
public interface SignIn {

    /** Short name for addresses and settings, such as {@code google}. */
    String id();

    /** Where to send the browser. @param state random, bound to the browser by the caller, to be returned unchanged */
    URI begin(URI comeBack, String state);

    /** Who came back. Talks to the provider's server; never trusts the browser's own claim. @throws org.hanok.api.Refused when it failed */
    External complete(URI comeBack, Map<String, String> answer);

    /**
     * The account at the provider.
     *
     * @param subject the provider's stable id
     * @param email may be empty
     * @param verified whether the provider vouches for the e-mail address
     */
    record External(String subject, String email, boolean verified, String name) {
    }
}
