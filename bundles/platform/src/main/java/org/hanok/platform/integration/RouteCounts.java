package org.hanok.platform.integration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.hanok.api.health.Measures;

/** Counts what each Camel route has carried. A route that was removed keeps its line, so that a counter never goes back. */
final class RouteCounts implements RoutePolicyFactory, Measures {

    private final Map<String, Counts> routes = new ConcurrentHashMap<>();

    private static final class Counts extends RoutePolicySupport {

        private final LongAdder exchanges = new LongAdder();
        private final LongAdder failures = new LongAdder();

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            exchanges.increment();
            if (exchange.isFailed()) {
                failures.increment();
            }
        }
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode definition) {
        return routes.computeIfAbsent(routeId, missing -> new Counts());
    }

    @Override
    public void tell(Figures figures) {
        routes.forEach((route, counts) -> {
            figures.count("hanok_camel_exchanges", "Exchanges that a Camel route has finished", counts.exchanges.sum(), "route", route);
            figures.count("hanok_camel_failures", "Exchanges that ended in a failure", counts.failures.sum(), "route", route);
        });
    }
}
