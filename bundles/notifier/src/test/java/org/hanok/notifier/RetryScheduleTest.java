package org.hanok.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void triesGetFurtherApartAndEnd() {
        List<Long> rests = IntStream.rangeClosed(1, 12).mapToObj(RetrySchedule::after).flatMap(Optional::stream).map(Duration::toSeconds).toList();
        assertThat(rests).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L);
    }
}
