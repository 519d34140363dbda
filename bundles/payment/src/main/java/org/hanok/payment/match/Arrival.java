package org.hanok.payment.match;

import java.time.Instant;
import java.util.Set;

/**
 * A deposit as matching sees it.
 *
 * @param whole all letters and digits of the printed name
 * @param readings what the name may be without what banks put around it; empty when the bank printed none
 * @param amount won
 */
public record Arrival(String whole, Set<String> readings, long amount, Instant received) {

    public Arrival {
        readings = Set.copyOf(readings);
    }

    /** How often any payer at all carries such a name: two syllables are common, long names are rare. */
    double rarity() {
        int length = readings.stream().mapToInt(String::length).min().orElse(0);
        return switch (length) {
            case 0 -> 1;
            case 1, 2 -> 2e-3;
            case 3 -> 3e-4;
            default -> 2e-5;
        };
    }
}
