package org.hanok.api.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What staff have closed for now. Provided by the plugin that shows them the switches ({@code shop}); refer to it dynamically: while nobody provides it, nothing is
 * closed. A change holds on every node within seconds. Thread-safe.
 *
 * @since 1.1
 */
@ProviderType
public interface Closures {

    /** Nobody but staff changes anything: web answers their forms with 503. */
    String CHANGES = "changes";
    /** Nobody becomes a member. */
    String SIGN_UP = "sign-up";

    /** Whether that is closed. Costs nothing: asked for every request. */
    Optional<Closure> closed(String what);

    /** @param restOrNull how long until it opens again by itself, none while nobody knows */
    record Closure(@Nullable Duration restOrNull) {
    }
}
