package org.hanok.admin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.hanok.api.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningRoutesTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in?timeout=1000").routeId("mail").process(exchange -> {
                    if ("bad".equals(exchange.getMessage().getBody())) {
                        throw new IllegalStateException("refused");
                    }
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void countsExchangesAndFailuresOfRoutes() {
        RunningRoutes routes = new RunningRoutes(camel);
        camel.createProducerTemplate().sendBody("direct:in", "good");
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("direct:in", "bad")).isInstanceOf(CamelExecutionException.class);
        RunningRoutes.Line line = routes.all().get(0);
        assertThat(line.id()).isEqualTo("mail");
        assertThat(line.from()).isEqualTo("direct://in");
        assertThat(line.exchanges()).isEqualTo(2);
        assertThat(line.failures()).isEqualTo(1);
        routes.close();
        camel.createProducerTemplate().sendBody("direct:in", "good");
        assertThat(routes.all().get(0).exchanges()).isEqualTo(2);
    }

    @Test
    void stopsAndStartsThem() {
        RunningRoutes routes = new RunningRoutes(camel);
        routes.stop("mail");
        assertThat(routes.all().get(0).state()).isEqualTo("stopped");
        routes.start("mail");
        assertThat(routes.all().get(0).running()).isTrue();
        assertThatThrownBy(() -> routes.stop("nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void showsAddressesWithoutTheirSecrets() {
        assertThat(Endpoints.shown("smtp://user:pw@mail.example:25?password=x")).isEqualTo("smtp://mail.example:25");
    }
}
