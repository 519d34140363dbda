package org.hanok.payment.match;

import java.time.Duration;

/**
 * What the shop owner decided about matching.
 *
 * @param auto from this confidence a deposit pays by itself, in hundredths of a percent
 * @param suggest below this confidence an order is not even suggested, in hundredths of a percent
 * @param late how long after its time an order may still be paid by itself
 * @param over how many won may be paid over by itself
 * @param most the largest deposit that pays by itself, won; 0 for any
 * @param sharedNames whether the amount may decide between members of the same name
 */
public record Policy(int auto, int suggest, Duration late, long over, long most, boolean sharedNames) {

    public static final Policy STANDARD = new Policy(9950, 50, Duration.ofMinutes(60), 10_000, 0, false);

    boolean allows(long amount) {
        return most == 0 || amount <= most;
    }
}
