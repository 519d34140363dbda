package org.hanok.payment.card.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hanok.api.Refused;

/** Calls to the card service. No answer, a broken one and an error of the server are all "unknown": a {@link Refused} that says to ask again. Thread-safe. */
public final class Wire {

    private static final int LONGEST_ANSWER = 1024 * 1024;

    private final CardSettings settings;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    public Wire(CardSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.connect()).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** An answer below 500 that is a JSON object. */
    public record Answer(int status, JsonNode body) {
    }

    /** @param path behind the base address, query included */
    public HttpRequest.Builder to(String path, Duration timeout) {
        return HttpRequest.newBuilder(settings.base().resolve(settings.base().getPath() + path)).timeout(timeout).header("Accept", "application/json");
    }

    /** What this throws wherever the service's mind is not known. */
    public static Refused unknown() {
        return new Refused("payment.card.unknown");
    }

    /** @throws Refused when nothing is known */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            return answer(response.statusCode(), bytes(response.body(), request.timeout().orElseThrow()));
        } catch (IOException unknown) {
            throw unknown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown();
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

    private Answer answer(int status, byte[] bytes) throws IOException {
        JsonNode body = json.readTree(new String(bytes, StandardCharsets.UTF_8));
        if (body == null || !body.isObject() || status >= 500) {
            throw unknown();
        }
        return new Answer(status, body);
    }
}
