package org.hanok.payment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;

/** A cache that keeps until dropped. */
public final class KeptCache implements Cache {

    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String key, Duration fresh, Supplier<T> source) {
        return (T) kept.computeIfAbsent(key, any -> source.get());
    }

    @Override
    public void drop(String prefix) {
        kept.keySet().removeIf(key -> key.startsWith(prefix));
    }
}
