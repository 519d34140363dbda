package org.hanok.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies("127.0.0.1, 10.0.0.1  10.0.0.1");

    private String address(String from, String chain) {
        return proxies.address(Asks.from(from, Map.of("X-Forwarded-For", chain)));
    }

    @Test
    void believesOnlyTheChainOfProxiesItKnows() {
        assertThat(address("127.0.0.1", "203.0.113.7, 10.0.0.1")).isEqualTo("203.0.113.7");
        assertThat(address("127.0.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(address("198.51.100.1", "203.0.113.7")).isEqualTo("198.51.100.1");
        assertThat(proxies.address(Asks.from("127.0.0.1", Map.of()))).isEqualTo("127.0.0.1");
    }

    @Test
    void aStrangerDoesNotChooseTheCountry() {
        assertThat(proxies.country(Asks.from("127.0.0.1", Map.of("CF-IPCountry", "KR")))).isEqualTo("KR");
        assertThat(proxies.country(Asks.from("127.0.0.1", Map.of("CF-IPCountry", "T1")))).isEqualTo("T1");
        assertThat(proxies.country(Asks.from("198.51.100.1", Map.of("CF-IPCountry", "KR")))).isEmpty();
        assertThat(new Proxies("").country(Asks.from("127.0.0.1", Map.of("CF-IPCountry", "KR")))).isEmpty();
        assertThat(proxies.country(Asks.from("127.0.0.1", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "kr", "KOR", "", "K", "<b"})
    void whatIsNoCountryIsNone(String said) {
        assertThat(proxies.country(Asks.from("127.0.0.1", Map.of("CF-IPCountry", said)))).isEmpty();
    }
}
