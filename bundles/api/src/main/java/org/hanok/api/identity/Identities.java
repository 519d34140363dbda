package org.hanok.api.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What identity checks have proven of members. Provided by the plugin {@code verification}; refer to it dynamically, it may be away. Thread-safe. */
@ProviderType
public interface Identities {

    /**
     * The person that a member has proven to be. Opens sealed values: ask only where a decision needs them. Whether they are a foreigner is
     * not kept, and never said.
     */
    Optional<Identity> of(long member);

    /** Members proven with that phone number. @param number in any spelling */
    List<Long> byPhone(String number);
}
