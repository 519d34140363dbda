package org.hanok.simulators.card.hook;

import java.time.Duration;
import java.util.List;

/** When an unanswered webhook is sent again: after 1, 4, 16, 64 and 256 minutes. */
final class Ladder {

    private static final List<Integer> MINUTES = List.of(1, 4, 16, 64, 256);
    static final int ATTEMPTS = 1 + MINUTES.size();

    private Ladder() {}

    /** @param attempts how often it was sent so far, from 1 to {@link #ATTEMPTS} - 1 */
    static Duration after(int attempts) {
        return Duration.ofMinutes(MINUTES.get(attempts - 1));
    }
}
