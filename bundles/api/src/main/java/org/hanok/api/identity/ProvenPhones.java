package org.hanok.api.identity;

import java.util.Optional;
import org.hanok.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Phone numbers that an identity check has proven to be a member's. Provided by the plugin {@code verification}, which keeps them sealed; refer to it dynamically,
 * it may be away. Thread-safe.
 */
@ProviderType
public interface ProvenPhones {

    /** Digits, from the member's newest successful check; empty without one. */
    Optional<Secret> of(long member);
}
