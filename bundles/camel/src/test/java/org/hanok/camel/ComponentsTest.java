package org.hanok.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The component list is short on purpose: what can be reached from a message header must not be here. */
class ComponentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"exec", "bean", "class", "file", "language", "velocity", "http", "https", "ftp", "sql", "jms", "rss"})
    void dangerous_components_are_absent(String scheme) throws Exception {
        try (var context = new DefaultCamelContext()) {
            assertThatThrownBy(() -> context.getEndpoint(scheme + ":anything"))
                    .isInstanceOf(NoSuchEndpointException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy", "mvel", "ognl", "spel", "js", "bean", "java"})
    void no_language_runs_code(String language) throws Exception {
        try (var context = new DefaultCamelContext()) {
            assertThatThrownBy(() -> context.resolveLanguage(language)).hasMessageContaining(language);
        }
    }

    @Test
    void a_route_between_direct_and_seda_runs() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").removeHeaders("*").to("seda:out");
                }
            });
            context.start();
            context.createProducerTemplate().sendBodyAndHeader("direct:in", "hello", "CamelFileName", "/etc/passwd");
            var exchange = context.createConsumerTemplate().receive("seda:out", 5_000);
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("hello");
            assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelFileName");
        }
    }

    @Test
    void mail_can_be_addressed() throws Exception {
        try (var context = new DefaultCamelContext()) {
            assertThat(context.getEndpoint("smtp:localhost:2525?username=shop")).isNotNull();
        }
    }
}
