package org.hanok.simulators.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.hanok.simulators.wire.Loopback;

/** Signs a notice and posts it. */
final class DepositSender {

    private static final int SHOWN = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final String secret;

    DepositSender(String secret) {
        this.secret = secret;
    }

    /** @throws org.hanok.simulators.wire.Refusal (400) when the receiver is not on this machine */
    Sent send(String url, String contentType, byte[] body, Mischief mischief) {
        String timestamp = Long.toString(Instant.now().getEpochSecond() + mischief.staleSeconds());
        String signature = DepositSignature.sign(mischief.badSignature() ? secret + "?" : secret, timestamp, body);
        HttpRequest.Builder request = HttpRequest.newBuilder(Loopback.call(url)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!mischief.unsigned()) {
            request.header("X-Hanok-Timestamp", timestamp).header("X-Hanok-Signature", signature);
        }
        return post(request.build(), new Sent(0, "", timestamp, signature, contentType, new String(body, UTF_8)));
    }

    private Sent post(HttpRequest request, Sent sent) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answered(sent, response.statusCode(), response.body());
        } catch (IOException e) {
            return answered(sent, 0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answered(sent, 0, "interrupted");
        }
    }

    private static Sent answered(Sent sent, int status, String answer) {
        return new Sent(status, answer.substring(0, Math.min(SHOWN, answer.length())), sent.timestamp(), sent.signature(),
                sent.contentType(), sent.body());
    }
}
