package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.Wire;

/** The access token that every call of V1 carries. How long it lives is the service's word, counted on our clock from the moment it was given. Thread-safe. */
final class V1Token {

    /** Asked for in its last minute the service makes it live longer. */
    private static final Duration LAST = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CardSettings settings;
    private final Wire wire;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    V1Token(CardSettings settings, Wire wire, Clock clock) {
        this.settings = settings;
        this.wire = wire;
        this.clock = clock;
    }

    /** @throws org.hanok.api.Refused when the service gives none */
    synchronized String now() {
        if (!clock.instant().isBefore(until)) {
            fetch();
        }
        return token;
    }

    /** Forgets a token that the service no longer takes. */
    synchronized void refused(String old) {
        if (token.equals(old)) {
            until = Instant.MIN;
        }
    }

    private void fetch() {
        String who = JSON.createObjectNode().put("imp_key", settings.key()).put("imp_secret", settings.api().reveal()).toString();
        Wire.Answer answer = wire.send(wire.to("/users/getToken", settings.ask()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(who)).build());
        JsonNode given = answer.body().path("response");
        boolean good = answer.status() == 200 && answer.body().path("code").asInt(-1) == 0 && !given.path("access_token").asText().isEmpty();
        if (!good || !given.path("expired_at").isIntegralNumber() || !given.path("now").isIntegralNumber()) {
            throw Wire.unknown();
        }
        token = given.path("access_token").asText();
        until = clock.instant().plusSeconds(given.path("expired_at").longValue() - given.path("now").longValue()).minus(LAST);
    }
}
