package org.hanok.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;

/** A cache that keeps nothing and remembers what it was told to forget. */
public final class RecordingCache implements Cache {

    private final List<String> dropped = new CopyOnWriteArrayList<>();

    @Override
    public <T> T get(String key, Duration fresh, Supplier<T> source) {
        return source.get();
    }

    @Override
    public void drop(String prefix) {
        dropped.add(prefix);
    }

    public List<String> dropped() {
        return dropped;
    }
}
