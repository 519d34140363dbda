package org.hanok.api.member;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Whom the site does not serve. Provided by the plugin {@code members}; refer to it dynamically. Thread-safe. */
@ProviderType
public interface BlockList {

    /** The block in force that covers the value, if there is one. @param value personal data, never logged */
    Optional<Block> find(Kind kind, String value);

    /** What is blocked. ADDRESS covers single addresses and CIDR ranges, COUNTRY two letters, PERSON the key of a proven identity. */
    enum Kind { EMAIL, PHONE, ADDRESS, COUNTRY, DEVICE, PERSON }

    /** @param reason for staff, never shown to the blocked @param untilOrNull when it ends by itself, none for never */
    record Block(long id, Kind kind, String reason, @Nullable Instant untilOrNull) {
    }
}
