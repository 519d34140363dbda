package org.hanok.payment.card.v2;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.CardTrouble;
import org.hanok.payment.card.wire.Wire;

/** Calls to the PortOne V2 interface (developers.portone.io, OpenAPI 1.16.0). Thread-safe. */
final class PortOne {

    private final CardSettings settings;
    private final Wire wire;

    PortOne(CardSettings settings) {
        this.settings = settings;
        this.wire = new Wire(settings);
    }

    /** @throws CardTrouble when the service says no @throws org.hanok.api.Refused when nothing is known */
    JsonNode get(String path) {
        return sent(request(path, settings.ask()).GET());
    }

    /** @param key the service does the same key only once within three hours */
    JsonNode post(String path, JsonNode body, String key, Duration timeout) {
        return sent(request(path, timeout).header("Content-Type", "application/json").header("Idempotency-Key", "\"" + key + "\"")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return wire.to(path, timeout).header("Authorization", "PortOne " + settings.api().reveal());
    }

    private JsonNode sent(HttpRequest.Builder request) {
        Wire.Answer answer = wire.send(request.build());
        if (answer.status() != 200) {
            throw new CardTrouble(answer.status(), answer.body().path("type").asText());
        }
        return answer.body();
    }
}
