package org.hanok.platform;

import org.hanok.api.health.Measures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether keeping answers pays. */
@Component
public final class CacheMeasures implements Measures {

    private final LocalCache cache;

    @Activate
    public CacheMeasures(@Reference LocalCache cache) {
        this.cache = cache;
    }

    @Override
    public void tell(Figures figures) {
        figures.count("hanok_cache_hits", "Values that the cache had", cache.stats().hitCount());
        figures.count("hanok_cache_misses", "Values that the cache had to ask for", cache.stats().missCount());
        figures.count("hanok_cache_evictions", "Values dropped for want of room", cache.stats().evictionCount());
        figures.gauge("hanok_cache_values", "Values kept", cache.size());
    }
}
