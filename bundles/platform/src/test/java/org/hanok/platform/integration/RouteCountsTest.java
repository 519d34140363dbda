package org.hanok.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.Assertions;
import org.hanok.api.health.Measures;
import org.junit.jupiter.api.Test;

class RouteCountsTest {

    private static final class Told implements Measures.Figures {

        private final Map<String, Double> counts = new TreeMap<>();

        @Override
        public void gauge(String name, String help, double value, String... labels) {
            throw new AssertionError("routes only count");
        }

        @Override
        public void count(String name, String help, double value, String... labels) {
            counts.put(name + " " + labels[1], value);
        }
    }

    @Test
    void countsWhatARouteCarriesAndWhatFailsInIt() throws Exception {
        RouteCounts counts = new RouteCounts();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutePolicyFactory(counts);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:mail").routeId("mail").process(exchange -> {
                        if ("bad".equals(exchange.getIn().getBody())) {
                            throw new IllegalStateException("refused");
                        }
                    });
                }
            });
            camel.start();
            ProducerTemplate producer = camel.createProducerTemplate();
            producer.sendBody("direct:mail", "good");
            producer.sendBody("direct:mail", "good");
            Assertions.assertThatThrownBy(() -> producer.sendBody("direct:mail", "bad")).isInstanceOf(CamelExecutionException.class);
        }
        Told told = new Told();
        counts.tell(told);
        assertThat(told.counts).isEqualTo(Map.of("hanok_camel_exchanges mail", 3.0, "hanok_camel_failures mail", 1.0));
    }
}
