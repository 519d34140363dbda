package org.hanok.simulators.card.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** Answers a repeated {@code Idempotency-Key} with the first answer for three hours. A 5xx is not kept: the caller may try again. */
public final class Idempotency {

    private static final Duration KEPT = Duration.ofHours(3);

    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** @param reply empty while the first call still works */
    private record Entry(Instant at, Optional<Reply> reply) {}

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    public Reply once(Request request, Supplier<Reply> work) {
        String key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return work.get();
        }
        if (!key.matches("\"[\\x20-\\x7E]{16,256}\"")) {
            throw Refusal.badRequest("Idempotency-Key: 16 to 256 ASCII characters in double quotes");
        }
        return once(request.subject() + " " + key, work);
    }

    private Reply once(String key, Supplier<Reply> work) {
        Instant now = clock.instant();
        entries.computeIfPresent(key, (k, entry) -> entry.at().plus(KEPT).isAfter(now) ? entry : null);
        Entry before = entries.putIfAbsent(key, new Entry(now, Optional.empty()));
        if (before != null) {
            return before.reply().orElseThrow(() -> PortOne.conflict("IDEMPOTENCY_OUTSTANDING_REQUEST"));
        }
        Reply reply = answer(work);
        if (reply.status() < 500) {
            entries.put(key, new Entry(now, Optional.of(reply)));
        } else {
            entries.remove(key);
        }
        return reply;
    }

    private static Reply answer(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    public void clear() {
        entries.clear();
    }
}
