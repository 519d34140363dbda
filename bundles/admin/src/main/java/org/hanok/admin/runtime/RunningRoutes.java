package org.hanok.admin.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.hanok.api.NotFound;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The routes of the site's Camel context, with their exchanges counted since this component came. */
@Component(service = RunningRoutes.class)
public class RunningRoutes {

    private final CamelContext camel;
    private final Counter counter = new Counter();

    /** @param state {@code started stopped suspended other} */
    public record Line(String id, String from, String state, boolean running, long exchanges, long failures, long underway) {
    }

    @Activate
    public RunningRoutes(@Reference CamelContext camel) {
        this.camel = camel;
        camel.getManagementStrategy().addEventNotifier(counter);
    }

    @Deactivate
    void close() {
        camel.getManagementStrategy().removeEventNotifier(counter);
    }

    List<Line> all() {
        return camel.getRoutes().stream().map(this::line).sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    void start(String id) {
        known(id);
        asCamel(() -> camel.getRouteController().startRoute(id));
    }

    void stop(String id) {
        known(id);
        asCamel(() -> camel.getRouteController().stopRoute(id));
    }

    private Line line(Route route) {
        String id = route.getRouteId();
        ServiceStatus status = camel.getRouteController().getRouteStatus(id);
        String state = status == null ? "other" : status.name().toLowerCase(Locale.ROOT);
        return new Line(id, Endpoints.shown(route.getEndpoint().getEndpointBaseUri()), state, status == ServiceStatus.Started, Counter.of(counter.done, id),
                Counter.of(counter.failed, id), camel.getInflightRepository().size(id));
    }

    private void known(String id) {
        if (camel.getRoute(id) == null) {
            throw new NotFound();
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    /** Camel finds its parts through the thread's class loader. */
    private void asCamel(Task task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(camel.getApplicationContextClassLoader());
        try {
            task.run();
        } catch (Exception e) {
            throw new IllegalStateException("Camel refused", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Counts by route; knows ids only, never an exchange. */
    private static final class Counter extends EventNotifierSupport {

        private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
        private final Map<String, AtomicLong> failed = new ConcurrentHashMap<>();

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeCompletedEvent completed) {
                count(done, completed.getExchange().getFromRouteId());
            } else if (event instanceof CamelEvent.ExchangeFailedEvent failure) {
                count(done, failure.getExchange().getFromRouteId());
                count(failed, failure.getExchange().getFromRouteId());
            }
        }

        private static void count(Map<String, AtomicLong> counts, @org.jspecify.annotations.Nullable String route) {
            if (route != null) {
                counts.computeIfAbsent(route, id -> new AtomicLong()).incrementAndGet();
            }
        }

        private static long of(Map<String, AtomicLong> counts, String route) {
            AtomicLong count = counts.get(route);
            return count == null ? 0 : count.get();
        }
    }
}
