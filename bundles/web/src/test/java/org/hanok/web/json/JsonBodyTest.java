package org.hanok.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Secret;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    private final ObjectMapper mapper = JsonBody.mapper();

    record Thing(String name, Money price, Instant at, Optional<Integer> next, Secret pin) {
    }

    record Draft(String name) {
    }

    @Test
    void writesRecordsMoneyAndTimesAndMasksSecrets() throws JsonProcessingException {
        String json = mapper.writeValueAsString(new Thing("x", Money.won(9_500), Instant.EPOCH, Optional.empty(), Secret.of("4111")));
        assertThat(json).contains("\"price\":{\"amount\":9500,\"currency\":\"KRW\"}", "\"at\":\"1970-01-01T00:00:00Z\"", "\"next\":null").doesNotContain("4111");
    }

    @Test
    void readsMoneyByTheNamesItWrites() throws JsonProcessingException {
        assertThat(mapper.readValue(mapper.writeValueAsString(Money.won(9_500)), Money.class)).isEqualTo(Money.won(9_500));
    }

    @Test
    void refusesUnknownAndDoubledKeysAndDepth() {
        assertThatThrownBy(() -> mapper.readValue("{\"name\":\"a\",\"role\":\"admin\"}", Draft.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"name\":\"a\",\"name\":\"b\"}", Draft.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> mapper.readTree("[".repeat(60) + "]".repeat(60))).isInstanceOf(JsonProcessingException.class);
    }
}
