package org.hanok.platform;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;
import org.hanok.platform.data.Work;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;

/** Kept answers in this process's memory. */
@Component(service = {Cache.class, LocalCache.class})
public final class LocalCache implements Cache {

    private static final int MOST = 10_000;
    private final Work work;
    private final BundleTracker<String> stopped;
    private final Keep kept = new Keep(MOST);

    @Activate
    public LocalCache(BundleContext context, @Reference Work work) {
        this.work = work;
        stopped = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public String addingBundle(Bundle bundle, BundleEvent event) {
                return bundle.getHeaders("").get("Hanok-Plugin");
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, String plugin) {
                // Values of a plugin that leaves are of classes that leave with it.
                drop(plugin);
            }
        };
        stopped.open();
    }

    @Deactivate
    void close() {
        stopped.close();
    }

    CacheStats stats() {
        return kept.stats();
    }

    long size() {
        return kept.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String key, Duration fresh, Supplier<T> source) {
        return (T) kept.get(key, fresh, source);
    }

    @Override
    public void drop(String prefix) {
        work.afterCommit(() -> kept.drop(prefix));
    }
}
