package org.hanok.api.security;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** A brake on repetition, shared by all credential checks and forms. Slows down, never locks for good. Thread-safe. */
@ProviderType
public interface Throttle {

    /** Takes one of {@code capacity} tries per period for that key. @return how long to wait before the next try, zero when this one may go on */
    Duration take(String key, int capacity, Duration period);

    /** Forgets the key's tries, after a success. */
    void reset(String key);
}
