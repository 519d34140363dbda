package org.hanok.admin.stock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;

/** A cache that keeps nothing and remembers what was dropped. */
public final class Dropped implements Cache {

    public final List<String> prefixes = new ArrayList<>();

    @Override
    public <T> T get(String key, Duration fresh, Supplier<T> source) {
        return source.get();
    }

    @Override
    public void drop(String prefix) {
        prefixes.add(prefix);
    }
}
