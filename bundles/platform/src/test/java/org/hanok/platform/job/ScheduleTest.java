package org.hanok.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Clock SEOUL = Clock.fixed(Instant.parse("2026-11-22T18:59:30Z"), ZoneId.of("Asia/Seoul"));

    @ParameterizedTest
    @CsvSource({"*/10 * * * *, 2026-11-22T19:00:00Z", "10 4 * * *, 2026-11-22T19:10:00Z", "0 0 1 * *, 2026-11-30T15:00:00Z", "5 3 * * *, 2026-11-23T18:05:00Z"})
    void comesNextInTheSitesZone(String expression, Instant next) {
        assertThat(new Schedule(expression).after(SEOUL)).isEqualTo(next);
    }

    @Test
    void refusesWhatIsNoCronExpression() {
        assertThatThrownBy(() -> new Schedule("every now and then")).isInstanceOf(IllegalArgumentException.class);
    }
}
