package org.hanok.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Answers by key, with the keys in order, so that dropping those with a prefix does not look at all of them. Thread-safe. */
final class Keep {

    /** Greater than any character of a key. */
    private static final String END = "\uffff";
    private final AtomicLong drops = new AtomicLong();
    /** Changes only together with the answer of the key, under that key's lock. */
    private final NavigableSet<String> keys = new ConcurrentSkipListSet<>();
    private final Cache<String, Kept> kept;

    private record Kept(Object value, Duration fresh) {
    }

    Keep(int most) {
        kept = Caffeine.newBuilder().maximumSize(most).recordStats().expireAfter(Expiry.<String, Kept>creating((key, value) -> value.fresh()))
                .evictionListener((key, value, cause) -> keys.remove(key)).build();
    }

    Object get(String key, Duration fresh, Supplier<?> source) {
        long before = drops.get();
        Kept found = kept.get(key, missing -> {
            Kept read = new Kept(source.get(), fresh);
            keys.add(missing);
            return read;
        });
        if (drops.get() != before) {
            // What was read while something was dropped may be older than the drop.
            forget(key, found);
        }
        return found.value();
    }

    void drop(String prefix) {
        drops.incrementAndGet();
        keys.subSet(prefix, prefix + END).forEach(key -> kept.asMap().computeIfPresent(key, (there, value) -> gone(there)));
    }

    private void forget(String key, Kept found) {
        kept.asMap().computeIfPresent(key, (there, value) -> value == found ? gone(there) : value);
    }

    private Kept gone(String key) {
        keys.remove(key);
        return null;
    }

    CacheStats stats() {
        return kept.stats();
    }

    long size() {
        return kept.estimatedSize();
    }
}
