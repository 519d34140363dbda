package org.hanok.verification.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.hanok.api.Refused;

/** JSON to the sandbox service and back. Slow, broken or oversized answers are refused alike: whether the call did anything is then unknown. */
final class SandboxWire {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int OK = 200;

    private final SandboxAddress address;
    private final Duration patience;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    SandboxWire(SandboxAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** @throws Refused when there is no usable answer */
    JsonNode post(String path, Map<String, String> fields) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.at(path)).timeout(patience).header("Content-Type", "application/json")
                    .header("X-Site-Key", address.key()).POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(fields))).build();
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                JsonNode answer = response.statusCode() == OK ? json.readTree(body.readNBytes(MOST_BYTES)) : null;
                if (answer == null || !answer.isObject()) {
                    throw new Refused("verification.unreachable");
                }
                return answer;
            }
        } catch (IOException e) {
            throw new Refused("verification.unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("verification.unreachable");
        }
    }
}
