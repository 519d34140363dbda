package org.hanok.api.security;

import org.hanok.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts single values for storage: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce each and the key's id in the value. Keys live in the master key
 * file outside the database. Thread-safe.
 */
@ProviderType
public interface Vault {

    /** @param purpose such as {@code shop.pin:42}; bound as associated data, so a value moved to another row does not open */
    String seal(Secret clear, String purpose);

    /** @throws IllegalStateException when the value was altered, moved or its key is gone */
    Secret open(String sealed, String purpose);

    /** A keyed hash (HMAC-SHA-256) that is equal for equal texts, to find doubles without opening. Base64url, 43 characters. @param space separates uses */
    String index(String space, Secret clear);

    /** The id of the key that new values are sealed with. */
    String currentKey();

    /** The id of the key that this value was sealed with. */
    String keyOf(String sealed);

    /**
     * Makes a new key, which from now on seals new values; what older keys sealed still opens. Indexes stay the same. Every node finds the new key in the shared
     * key file by itself.
     *
     * @return its id
     * @throws IllegalStateException when the key file cannot be written
     * @since 1.1
     */
    default String renew() {
        throw new IllegalStateException("This vault makes no keys");
    }
}
