package org.hanok.api.cache;

import java.time.Duration;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Kept answers, keyed by text that begins with the plugin's name: {@code shop:categories:ko}. Thread-safe. */
@ProviderType
public interface Cache {

    /** The kept value, or the source's, kept for that long. Concurrent callers of one key wait for one source. Values must be immutable. */
    <T> T get(String key, Duration fresh, Supplier<T> source);

    /** Forgets every key that begins so, and every cached page of the plugin when the prefix is a plugin's name, on all nodes, after the current transaction. */
    void drop(String prefix);
}
