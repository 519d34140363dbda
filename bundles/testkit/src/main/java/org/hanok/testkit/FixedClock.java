package org.hanok.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; in Seoul, where our days begin. */
public class FixedClock extends Clock {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private final AtomicReference<Instant> now;

    /** @param instant in ISO 8601 */
    public FixedClock(String instant) {
        now = new AtomicReference<>(Instant.parse(instant));
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return SEOUL;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
