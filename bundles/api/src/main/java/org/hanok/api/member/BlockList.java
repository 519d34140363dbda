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

    /**
     * The block in force that covers somebody: their address, country and device and, of a member, the account's e-mail address, proven person and proven phone. One
     * statement.
     */
    Optional<Block> find(Somebody who);

    /**
     * Writes down that a block has stopped somebody and tells it as {@code member.blocked}; the same block stopping somebody again at that place within minutes is only
     * counted. In a transaction of its own.
     *
     * @param place {@code sign-up}, {@code sign-in}, {@code verification} or {@code checkout}
     */
    void stopped(Block block, String place, Somebody who);

    /** What is blocked. EMAIL covers an address or, written {@code @example.com}, a domain; ADDRESS a single address or a CIDR range; COUNTRY two letters; DEVICE what
     * {@code Visit.device} says; PERSON the key of a proven identity as it is given to {@link Members#prove}. */
    enum Kind { EMAIL, PHONE, ADDRESS, COUNTRY, DEVICE, PERSON }

    /** @param reason for staff, never shown to the blocked @param untilOrNull when it ends by itself, none for never */
    record Block(long id, Kind kind, String reason, @Nullable Instant untilOrNull) {
    }

    /** Who stands before us, from where. @param country two letters or empty @param device or empty @param member id, 0 for a stranger */
    record Somebody(String address, String country, String device, long member) {
    }
}
