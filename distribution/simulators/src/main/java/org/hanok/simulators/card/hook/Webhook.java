package org.hanok.simulators.card.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hanok.simulators.fault.Action;

/** One event for one receiver; the id and the bytes stay the same however often it is sent. */
public final class Webhook {

    final String id;
    final String type;
    final String paymentId;
    final String url;
    final byte[] body;
    final Manner manner;
    final List<Action> faults;
    private int attempts;
    private String status = "WAITING";

    /** One that this gateway never sent, in V2's manner. */
    public static Webhook forged(String url, byte[] body) {
        return new Webhook("whk_forged", "forged", "", url, body, Manner.newer(List.of()), List.of());
    }

    Webhook(String id, String type, String paymentId, String url, byte[] body, Manner manner, List<Action> faults) {
        this.id = id;
        this.type = type;
        this.paymentId = paymentId;
        this.url = url;
        this.body = body;
        this.manner = manner;
        this.faults = faults;
    }

    /** @param answer the receiver's status, 0 = none @return how often it was sent by now */
    synchronized int sent(int answer) {
        status = WebhookSender.outcome(answer);
        return ++attempts;
    }

    public synchronized View view() {
        return new View(id, type, paymentId, url, status, attempts, manner.ladder().attempts(), new String(body, UTF_8));
    }

    public record View(
            String id, String type, String paymentId, String url, String status, int currentExecutionCount, int maxExecutionCount,
            String body) {}
}
