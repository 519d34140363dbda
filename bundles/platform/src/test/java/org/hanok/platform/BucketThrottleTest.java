package org.hanok.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketThrottleTest {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private final BucketThrottle throttle = new BucketThrottle();

    @Test
    void slowsDownWhenTheTriesAreUsedUp() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.take("sign-in:1", 5, PERIOD)).isZero();
        }
        assertThat(throttle.take("sign-in:1", 5, PERIOD)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(3));
    }

    @Test
    void keysDoNotDisturbEachOther() {
        throttle.take("a", 1, PERIOD);
        assertThat(throttle.take("b", 1, PERIOD)).isZero();
    }

    @Test
    void successForgets() {
        throttle.take("a", 1, PERIOD);
        throttle.reset("a");
        assertThat(throttle.take("a", 1, PERIOD)).isZero();
    }
}
