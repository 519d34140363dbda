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

    /** @param status an answer's @return {@code SUCCEEDED}, {@code FAILED_NOT_OK_RESPONSE} or {@code FAILED_UNEXPECTED_ERROR} */
    public static String outcome(int status) {
        return status == 0 ? "FAILED_UNEXPECTED_ERROR" : status / 100 == 2 ? "SUCCEEDED" : "FAILED_NOT_OK_RESPONSE";
    }

    /** @return the receiver's status, 0 when it did not answer */
    int send(Webhook hook) {
        long stale = Action.find(hook.faults, "staleTimestamp").map(action -> action.number(0, -600)).orElse(0L);
        boolean forged = Action.has(hook.faults, "badSignature");
        return send(hook, stale, forged ? "whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA==" : secret);
    }

    public int send(Webhook hook, long staleSeconds, String signingSecret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Loopback.call(hook.url)).timeout(Duration.ofSeconds(30)).header("Content-Type", hook.manner.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(hook.body));
        if (hook.manner.signed()) {
            String timestamp = Long.toString(Instant.now().getEpochSecond() + staleSeconds);
            request.header("webhook-id", hook.id).header("webhook-timestamp", timestamp)
                    .header("webhook-signature", StandardWebhooks.sign(signingSecret, hook.id, timestamp, hook.body));
        }
        return post(request.build());
    }

    String secret() {
        return secret;
    }

    private int post(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
