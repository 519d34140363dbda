package org.hanok.payment.match;

import java.time.Duration;
import java.time.Instant;

/** When the bank booked it, held against the order. */
public enum TimeFit {
    IN_TIME(1),
    /** Before the order was placed, more than clocks differ. */
    EARLY(0.05),
    /** After the time to pay, and not long. */
    LATE(0.5),
    /** Long after the time to pay. */
    TOO_LATE(0.05),
    /** The order was cancelled. */
    GIVEN_UP(0.02);

    private static final Duration CLOCKS = Duration.ofMinutes(10);
    final double weight;

    TimeFit(double weight) {
        this.weight = weight;
    }

    static TimeFit of(Instant received, Expected expected, Duration late) {
        if (!expected.open()) {
            return GIVEN_UP;
        }
        if (received.isBefore(expected.created().minus(CLOCKS))) {
            return EARLY;
        }
        if (!received.isAfter(expected.until())) {
            return IN_TIME;
        }
        return received.isAfter(expected.until().plus(late)) ? TOO_LATE : LATE;
    }

    /** Whether the order may still be paid without a human. */
    boolean alive() {
        return this == IN_TIME || this == EARLY || this == LATE;
    }
}
