package org.hanok.payment.card;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hanok.api.Refused;

/**
 * Calls to the PortOne V2 interface (developers.portone.io, OpenAPI 1.16.0). No answer, a broken answer and an error of the server are all "unknown": a
 * {@link Refused} that says to ask again. Thread-safe.
 */
final class PortOne {

    private static final int LONGEST_ANSWER = 1024 * 1024;

    private final CardSettings settings;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    PortOne(CardSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.connect()).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** @throws CardTrouble when the service says no @throws Refused when nothing is known */
    JsonNode get(String path) {
        return sent(request(path, settings.ask()).GET().build());
    }

    /** @param key the service does the same key only once within three hours */
    JsonNode post(String path, JsonNode body, String key, Duration timeout) {
        return sent(request(path, timeout).header("Content-Type", "application/json").header("Idempotency-Key", "\"" + key + "\"")
                .POST(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(settings.base().resolve(settings.base().getPath() + path)).timeout(timeout)
                .header("Authorization", "PortOne " + settings.api().reveal()).header("Accept", "application/json");
    }

    private JsonNode sent(HttpRequest request) {
        try {
            return answer(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException unknown) {
            throw new Refused("payment.card.unknown");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("payment.card.unknown");
        }
    }

    private JsonNode answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            JsonNode body = json.readTree(new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            if (body == null || !body.isObject() || response.statusCode() >= 500) {
                throw new Refused("payment.card.unknown");
            }
            if (response.statusCode() != 200) {
                throw new CardTrouble(response.statusCode(), body.path("type").asText());
            }
            return body;
        }
    }
}
