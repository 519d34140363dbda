package org.hanok.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hanok.api.security.Throttle;

/** Token buckets that fill up evenly, like the platform's, by a clock that tests move. */
public final class TestThrottle implements Throttle {

    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double tokens, Instant at) {
    }

    TestThrottle(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(String key, int capacity, Duration period) {
        Bucket before = buckets.getOrDefault(key, new Bucket(capacity, clock.instant()));
        double perSecond = capacity / (double) period.toSeconds();
        double tokens = Math.min(capacity, before.tokens() + perSecond * Duration.between(before.at(), clock.instant()).toSeconds());
        boolean enough = tokens >= 1;
        buckets.put(key, new Bucket(enough ? tokens - 1 : tokens, clock.instant()));
        return enough ? Duration.ZERO : Duration.ofSeconds((long) Math.ceil((1 - tokens) / perSecond));
    }

    @Override
    public synchronized void reset(String key) {
        buckets.remove(key);
    }
}
