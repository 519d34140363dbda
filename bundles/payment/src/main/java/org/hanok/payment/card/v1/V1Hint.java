package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.api.Refused;

/** A V1 webhook, JSON or form, whichever the service's console is set to. Nobody signs it: it says at most which charge to ask about. */
record V1Hint(String order, String status, String cancellation) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 64;

    /** @throws Refused when it cannot be read */
    static V1Hint of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        Map<String, String> fields = text.startsWith("{") ? json(text) : form(text);
        return new V1Hint(fields.getOrDefault("merchant_uid", ""), fields.getOrDefault("status", ""), fields.getOrDefault("cancellation_id", ""));
    }

    /** The same news of the same second is one message: the service gives it no name, and a payer must not fill our shelves with it. */
    String id(Instant now) {
        return order + ":" + cut(status) + ":" + cut(cancellation) + ":" + now.getEpochSecond();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Map<String, String> json(String text) {
        try {
            JsonNode fields = JSON.readTree(text);
            return fields.properties().stream().filter(field -> field.getValue().isValueNode())
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText()));
        } catch (IOException unreadable) {
            throw new Refused("payment.webhook.unreadable");
        }
    }

    private static Map<String, String> form(String text) {
        try {
            return Stream.of(text.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (first, again) -> first));
        } catch (IllegalArgumentException unreadable) {
            throw new Refused("payment.webhook.unreadable");
        }
    }
}
