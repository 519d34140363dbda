package org.hanok.search;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.api.search.SearchContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the contributors: reads a new one at once, all of them every minute and after every event. What a plugin offered is found only while the plugin is here.
 */
@Component(service = {Contributors.class, ScheduledJob.class, EventListener.class}, immediate = true)
@Cron("* * * * *")
@Topics("*")
public class Contributors implements ScheduledJob, EventListener {

    private static final String SEARCH = "search";
    private static final Logger LOG = LoggerFactory.getLogger(Contributors.class);
    private final Index index;
    private final Cache cache;
    private final List<SearchContributor> present = new CopyOnWriteArrayList<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> new Thread(task, "hanok-search"));

    @Activate
    public Contributors(@Reference Index index, @Reference Cache cache) {
        this.index = index;
        this.cache = cache;
    }

    @Deactivate
    void close() {
        reader.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(SearchContributor contributor) {
        present.add(contributor);
        reader.execute(() -> refresh(contributor));
    }

    void remove(SearchContributor contributor) {
        present.remove(contributor);
        cache.drop(SEARCH);
    }

    List<String> types() {
        return present.stream().map(SearchContributor::type).distinct().sorted().toList();
    }

    @Override
    public void on(Event event) {
        String owner = event.subject().type();
        present.stream().filter(contributor -> contributor.type().equals(owner)).forEach(contributor -> reader.execute(() -> refresh(contributor)));
    }

    @Override
    public String run() {
        return present.stream().mapToInt(this::refresh).sum() + " entries read";
    }

    private int refresh(SearchContributor contributor) {
        try {
            int read = index.refresh(contributor);
            if (read > 0) {
                cache.drop(SEARCH);
            }
            return read;
        } catch (RuntimeException e) {
            LOG.warn("What {} offers could not be read now: {}", contributor.type(), e.toString());
            return 0;
        }
    }
}
