package org.hanok.simulators.card.hook;

import java.time.Duration;
import java.util.List;

/** When a webhook that was not taken is sent again. */
enum Ladder {
    /** V2: after 1, 4, 16, 64 and 256 minutes, until somebody says 2xx. */
    CLIMBING(1, 4, 16, 64, 256),
    /** V1. */
    NEVER,
    /** V1 for a shop that asked for it: up to five times, when nobody answered or the answer was 5xx. */
    EVERY_MINUTE(1, 1, 1, 1, 1);

    private final List<Integer> minutes;

    Ladder(Integer... minutes) {
        this.minutes = List.of(minutes);
    }

    int attempts() {
        return 1 + minutes.size();
    }

    /** @param status the last answer's, 0 = none @param attempts how often it was sent so far */
    boolean again(int status, int attempts) {
        boolean untaken = this == EVERY_MINUTE ? status == 0 || status >= 500 : status / 100 != 2;
        return untaken && attempts < attempts();
    }

    /** @param attempts how often it was sent so far, from 1 to {@link #attempts} - 1 */
    Duration after(int attempts) {
        return Duration.ofMinutes(minutes.get(attempts - 1));
    }
}
