package org.hanok.simulators.card.hook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Loopback;

/** Signs and posts. Timestamps are the machine's time, whatever the virtual clock says: the receiver checks them. */
public final class WebhookSender {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(30)).build();
    private final String secret;

    public WebhookSender(String secret) {
        this.secret = secret;
        StandardWebhooks.key(secret);
    }

    /** @return {@code SUCCEEDED}, {@code FAILED_NOT_OK_RESPONSE} or {@code FAILED_UNEXPECTED_ERROR} */
    public String send(Webhook hook) {
        long stale = Action.find(hook.faults, "staleTimestamp").map(action -> action.number(0, -600)).orElse(0L);
        boolean forged = Action.has(hook.faults, "badSignature");
        return send(hook, stale, forged ? "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA==" : secret);
    }

    public String send(Webhook hook, long staleSeconds, String signingSecret) {
        String timestamp = Long.toString(Instant.now().getEpochSecond() + staleSeconds);
        HttpRequest request = HttpRequest.newBuilder(Loopback.call(hook.url)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", WebhookBody.form(hook.faults) ? "application/x-www-form-urlencoded" : "application/json").header("webhook-id", hook.id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", StandardWebhooks.sign(signingSecret, hook.id, timestamp, hook.body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(hook.body)).build();
        return post(request);
    }

    String secret() {
        return secret;
    }

    private String post(HttpRequest request) {
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? "SUCCEEDED" : "FAILED_NOT_OK_RESPONSE";
        } catch (IOException e) {
            return "FAILED_UNEXPECTED_ERROR";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "FAILED_UNEXPECTED_ERROR";
        }
    }
}
