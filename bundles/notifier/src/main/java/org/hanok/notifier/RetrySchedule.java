package org.hanok.notifier;

import java.time.Duration;
import java.util.Optional;

/** Ten tries: 10 s after the first, then twice as long each time, at most an hour. */
final class RetrySchedule {

    static final int TRIES = 10;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetrySchedule() {
    }

    /** @param attempts how many have failed, from 1 @return how long to rest, empty when it was the last */
    static Optional<Duration> after(int attempts) {
        if (attempts >= TRIES) {
            return Optional.empty();
        }
        Duration rest = FIRST.multipliedBy(1L << (attempts - 1));
        return Optional.of(rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
    }
}
