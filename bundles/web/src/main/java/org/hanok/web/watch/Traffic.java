package org.hanok.web.watch;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;
import org.hanok.web.answer.Route;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Counts and times every answer by the pattern of its address, never by the address itself: visitors must not decide how many series there are. */
@Component(service = Traffic.class)
public final class Traffic implements HttpChannel.Listener {

    private static final String BEGAN = "hanok.route.began";
    private static final String NOBODY = "(none)";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double[] SECONDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private final Set<AbstractConnector> connectors = ConcurrentHashMap.newKeySet();
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter answers = Counter.builder().name("hanok_http_requests").help("Answers by route pattern").labelNames("method", "route", "status").withoutExemplars()
            .register(registry);
    private final Histogram times = Histogram.builder().name("hanok_http_request_seconds").help("Time from the first byte asked to the last byte answered")
            .labelNames("route").classicOnly().classicUpperBounds(SECONDS).withoutExemplars().register(registry);

    /** Watches a request until it is answered. Until somebody names its route, nobody owns its address. A connection that was open before the first call is not seen. */
    public void watch(Connector connector, Request request) {
        request.setAttribute(BEGAN, System.nanoTime());
        if (connector instanceof AbstractConnector jetty && connectors.add(jetty)) {
            jetty.addBean(this);
        }
    }

    @Deactivate
    void close() {
        connectors.forEach(connector -> connector.removeBean(this));
    }

    @Override
    public void onComplete(Request request) {
        if (request.getAttribute(BEGAN) instanceof Long began) {
            String route = Route.of(request).orElse(NOBODY);
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
            answered(method, route, request.getResponse().getStatus(), System.nanoTime() - began);
        }
    }

    void answered(String method, String route, int status, long nanos) {
        answers.labelValues(method, route, Integer.toString(status)).inc();
        times.labelValues(route).observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    PrometheusRegistry registry() {
        return registry;
    }
}
