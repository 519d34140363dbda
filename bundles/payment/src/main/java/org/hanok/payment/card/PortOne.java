package org.hanok.payment.card;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            return answer(response.statusCode(), bytes(response.body(), request.timeout().orElseThrow()));
        } catch (IOException unknown) {
            throw new Refused("payment.card.unknown");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("payment.card.unknown");
        }
    }

    /** The client's own timeout ends with the head of an answer; one whose body drips is given up here. */
    private static byte[] bytes(InputStream body, Duration patience) throws IOException, InterruptedException {
        try (InputStream in = body) {
            return CompletableFuture.supplyAsync(() -> read(in)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new IOException("no whole answer", unknown);
        }
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(LONGEST_ANSWER);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private JsonNode answer(int status, byte[] bytes) throws IOException {
        JsonNode body = json.readTree(new String(bytes, StandardCharsets.UTF_8));
        if (body == null || !body.isObject() || status >= 500) {
            throw new Refused("payment.card.unknown");
        }
        if (status != 200) {
            throw new CardTrouble(status, body.path("type").asText());
        }
        return body;
    }
}
