package org.hanok.members;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;

/** Keeps answers until they are dropped. */
public final class TestCache implements Cache {

    private final Map<String, Object> kept = new ConcurrentHashMap<>();
    private final Tx tx;

    TestCache(Tx tx) {
        this.tx = tx;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String key, Duration fresh, Supplier<T> source) {
        if (!kept.containsKey(key)) {
            kept.put(key, source.get());
        }
        return (T) kept.get(key);
    }

    @Override
    public void drop(String prefix) {
        tx.afterCommit(() -> kept.keySet().removeIf(key -> key.startsWith(prefix)));
    }
}
