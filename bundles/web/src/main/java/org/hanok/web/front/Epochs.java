package org.hanok.web.front;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hanok.api.cache.Cache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When each plugin's data was last dropped: a rendered thing that shows data of an earlier epoch is stale. Thread-safe. */
@Component(service = Epochs.class)
public final class Epochs {

    private static final Duration LONGEST = Duration.ofDays(1);
    private final Cache cache;
    private final AtomicLong last = new AtomicLong();

    @Activate
    public Epochs(@Reference Cache cache) {
        this.cache = cache;
    }

    /** To be noted before data is read. */
    public long now() {
        return last.get();
    }

    /** The plugins' epochs, or an empty map when the data of one was dropped after {@code began}. */
    public Map<String, Long> since(long began, Set<String> plugins) {
        Map<String, Long> epochs = new HashMap<>();
        for (String plugin : plugins) {
            epochs.put(plugin, of(plugin));
        }
        return epochs.values().stream().allMatch(epoch -> epoch <= began) ? Map.copyOf(epochs) : Map.of();
    }

    public boolean areCurrent(Map<String, Long> epochs) {
        for (Map.Entry<String, Long> entry : epochs.entrySet()) {
            if (of(entry.getKey()) != entry.getValue()) {
                return false;
            }
        }
        return true;
    }

    private long of(String plugin) {
        return cache.get(plugin + ":epoch", LONGEST, last::incrementAndGet);
    }
}
