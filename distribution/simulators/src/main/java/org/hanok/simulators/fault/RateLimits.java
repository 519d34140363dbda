package org.hanok.simulators.fault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Reply;

/** The fault {@code rateLimit(calls,seconds)}: what comes beyond that many calls in that time is answered 429 without its work being done. Rules of the same words share a count. */
final class RateLimits {

    private static final long MINUTE = 60;

    private final Clock clock;
    private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    Optional<Reply> check(Collection<Action> actions) {
        return Action.find(actions, "rateLimit").filter(this::isExceeded)
                .map(limit -> new Reply(429, "application/json; charset=UTF-8", Json.bytes(Map.of("type", "TOO_MANY_REQUESTS", "message", "slow down")),
                        Map.of("Retry-After", Long.toString(limit.number(1, MINUTE)))));
    }

    private boolean isExceeded(Action limit) {
        Deque<Instant> recent = calls.computeIfAbsent(limit.toString(), words -> new ArrayDeque<>());
        synchronized (recent) {
            Instant since = clock.instant().minusSeconds(limit.number(1, MINUTE));
            recent.removeIf(at -> !at.isAfter(since));
            if (recent.size() >= limit.number(0, 1)) {
                return true;
            }
            recent.add(clock.instant());
            return false;
        }
    }

    void clear() {
        calls.clear();
    }
}
