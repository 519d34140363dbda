package org.hanok.payment.card.v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hanok.api.Refused;

/** What a webhook of PortOne V2 is about: version 2024-04-25 in JSON, and 2024-01-01 in JSON or as a form, whichever the service's console is set to. */
final class WebhookBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLDER = "payment_id";

    private WebhookBody() {
    }

    /** @return the payment's id, empty when it is about none @throws Refused when it cannot be read */
    static String payment(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{")) {
            return form(text);
        }
        try {
            JsonNode message = JSON.readTree(text);
            return message.path("type").asText().startsWith("Transaction.") ? message.path("data").path("paymentId").asText() : message.path(OLDER).asText();
        } catch (IOException unreadable) {
            throw new Refused("payment.webhook.unreadable");
        }
    }

    private static String form(String text) {
        try {
            return Stream.of(text.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2 && pair[0].equals(OLDER))
                    .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)).findFirst().orElseThrow(() -> new Refused("payment.webhook.unreadable"));
        } catch (IllegalArgumentException unreadable) {
            throw new Refused("payment.webhook.unreadable");
        }
    }
}
