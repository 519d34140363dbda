package org.hanok.notifier.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hanok.api.notify.NotSent;

/** Leaves a service alone for a while after some failures in a row; then one message tries the way for the others. Thread-safe. */
final class Breaker {

    private static final int FAILURES = 4;
    private static final Duration REST = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** @throws NotSent while the service rests */
    synchronized void pass() throws NotSent {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            throw NotSent.after(Duration.between(now, closedUntil), "ServiceRests");
        }
        if (failures >= FAILURES) {
            closedUntil = now.plus(REST);
        }
    }

    synchronized void worked() {
        failures = 0;
        closedUntil = Instant.MIN;
    }

    synchronized void failed() {
        if (++failures >= FAILURES) {
            closedUntil = clock.instant().plus(REST);
        }
    }
}
