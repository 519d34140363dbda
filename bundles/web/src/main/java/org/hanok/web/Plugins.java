package org.hanok.web;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;

/** The running plugins: bundles with a {@code Hanok-Plugin} header, by name. */
@Component(service = Plugins.class)
public final class Plugins {

    public static final String HEADER = "Hanok-Plugin";
    private final Map<String, Bundle> running = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final BundleTracker<String> tracker;

    @Activate
    public Plugins(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public String addingBundle(Bundle bundle, BundleEvent event) {
                String name = bundle.getHeaders("").get(HEADER);
                if (name != null) {
                    running.put(name, bundle);
                    generation.incrementAndGet();
                }
                return name;
            }

            @Override
            public void removedBundle(Bundle bundle, BundleEvent event, String name) {
                running.remove(name, bundle);
                generation.incrementAndGet();
            }
        };
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** Changes whenever a plugin comes or goes: whatever was read from bundles before is stale then. */
    public long generation() {
        return generation.get();
    }

    /** Says that what plugins show has changed, be it only a menu or a widget. */
    public void changed() {
        generation.incrementAndGet();
    }

    public boolean running(String plugin) {
        return running.containsKey(plugin);
    }

    /** A file of a plugin's bundle. */
    public Optional<URL> file(String plugin, String path) {
        return Optional.ofNullable(running.get(plugin)).map(bundle -> bundle.getEntry(path));
    }

    /** All files of all plugins in a folder, by pattern such as {@code *_ko.properties}. */
    public List<URL> files(String folder, String pattern) {
        List<URL> urls = new ArrayList<>();
        for (Bundle bundle : running.values()) {
            var found = bundle.findEntries(folder, pattern, false);
            urls.addAll(found == null ? List.of() : Collections.list(found));
        }
        return urls;
    }
}
