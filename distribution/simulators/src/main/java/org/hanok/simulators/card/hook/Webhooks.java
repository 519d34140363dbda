package org.hanok.simulators.card.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.fault.Action;

/** Tells receivers what happened, in the version their payment was made in, again and again as its {@link Ladder} says. Events of a payment go in order. */
public final class Webhooks {

    private static final int KEPT = 10_000;
    private static final Set<String> KINDS = Set.of("webhookNever", "duplicateWebhook", "reorderWebhooks", "delayWebhook",
            "badSignature", "staleTimestamp", "unknownEventType", "extraFields", "wrongAmount", "wrongStore", "olderVersion");

    private final World world;
    private final WebhookSender sender;
    private final ConcurrentLinkedDeque<Webhook> known = new ConcurrentLinkedDeque<>();
    private final Map<String, List<Webhook>> held = new ConcurrentHashMap<>();
    private volatile Console console = Console.DEFAULT;

    public Webhooks(World world, WebhookSender sender) {
        this.world = world;
        this.sender = sender;
        world.faults().offer(KINDS);
    }

    /** @param cancellationId empty text when the event is about no cancellation */
    public void publish(String type, Payment payment, String cancellationId) {
        List<Action> faults = world.faults().take("webhook " + type, KINDS);
        boolean older = payment.purchase().ofV1();
        Manner manner = older ? Manner.older(console) : Manner.newer(faults);
        Optional<byte[]> body = older ? OlderBody.of(type, payment, cancellationId, faults, manner.form())
                : Optional.of(WebhookBody.of(type, world.clock().instant().toString(), payment, cancellationId, faults));
        send(payment, body.stream().flatMap(bytes -> payment.purchase().noticeUrls().stream()
                .map(url -> new Webhook("whk_" + world.chance().hex(10), type, payment.id(), url, bytes, manner, faults))).toList(), faults);
    }

    private void send(Payment payment, List<Webhook> hooks, List<Action> faults) {
        known.addAll(hooks);
        while (known.size() > KEPT) {
            known.pollFirst();
        }
        if (Action.has(faults, "reorderWebhooks")) {
            held.computeIfAbsent(payment.id(), id -> new ArrayList<>()).addAll(hooks);
        } else if (!Action.has(faults, "webhookNever")) {
            hooks.forEach(this::start);
            Optional.ofNullable(held.remove(payment.id())).ifPresent(late -> late.forEach(this::start));
        }
    }

    private void start(Webhook hook) {
        long delay = Action.find(hook.faults, "delayWebhook").map(action -> action.number(0, 1000)).orElse(0L);
        long copies = 1 + Action.find(hook.faults, "duplicateWebhook").map(action -> action.number(0, 1)).orElse(0L);
        Instant due = world.clock().instant().plusMillis(delay);
        for (long i = 0; i < copies; i++) {
            world.agenda().at(due, hook.paymentId, () -> attempt(hook, due));
        }
    }

    private void attempt(Webhook hook, Instant due) {
        int status = sender.send(hook);
        int attempts = hook.sent(status);
        if (hook.manner.ladder().again(status, attempts)) {
            Instant next = due.plus(hook.manner.ladder().after(attempts));
            world.agenda().at(next, hook.paymentId, () -> attempt(hook, next));
        }
    }

    /** Sends the same id and bytes once more, now. */
    public Optional<Webhook> again(String id, long staleSeconds) {
        Optional<Webhook> hook = known.stream().filter(candidate -> candidate.id.equals(id)).findFirst();
        hook.ifPresent(found -> found.sent(staleSeconds == 0 ? sender.send(found) : sender.send(found, staleSeconds, sender.secret())));
        return hook;
    }

    public List<Webhook.View> all() {
        return known.stream().map(Webhook::view).toList();
    }

    public List<Webhook.View> of(String paymentId) {
        return known.stream().filter(hook -> hook.paymentId.equals(paymentId)).map(Webhook::view).toList();
    }

    /** What V1 sends from now on goes out as this says. */
    public void set(Console wish) {
        console = wish;
    }

    public void clear() {
        console = Console.DEFAULT;
        known.clear();
        held.clear();
    }
}
