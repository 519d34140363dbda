package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.CardTrouble;
import org.hanok.payment.card.wire.Wire;

/** Calls to the PortOne V1 interface (developers.portone.io, its Swagger 2.0). An answer is good only under 200 and with the code 0. Thread-safe. */
final class V1Calls {

    private static final int UNAUTHORIZED = 401;

    private final CardSettings settings;
    private final Wire wire;
    private final V1Token token;

    V1Calls(CardSettings settings, Clock clock) {
        this.settings = settings;
        this.wire = new Wire(settings);
        this.token = new V1Token(settings, wire, clock);
    }

    /** @return what is inside the envelope @throws CardTrouble when the service says no @throws org.hanok.api.Refused when nothing is known */
    JsonNode get(String path) {
        return sent(wire.to(path, settings.ask()).GET());
    }

    JsonNode post(String path, JsonNode body, Duration timeout) {
        return sent(wire.to(path, timeout).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode delete(String path) {
        return sent(wire.to(path, settings.act()).DELETE());
    }

    /** A 401 says that nothing was done: the token may just be over, so the call is made once more with a fresh one. */
    private JsonNode sent(HttpRequest.Builder request) {
        String used = token.now();
        Wire.Answer answer = wire.send(request.setHeader("Authorization", used).build());
        if (answer.status() == UNAUTHORIZED) {
            token.refused(used);
            answer = wire.send(request.setHeader("Authorization", token.now()).build());
        }
        return opened(answer);
    }

    private static JsonNode opened(Wire.Answer answer) {
        JsonNode code = answer.body().path("code");
        if (!code.isIntegralNumber() || answer.status() == UNAUTHORIZED) {
            throw Wire.unknown();
        }
        if (answer.status() != 200 || code.intValue() != 0) {
            throw new CardTrouble(answer.status(), code.asText());
        }
        return answer.body().path("response");
    }
}
