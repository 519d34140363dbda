package org.hanok.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Map<String, String> TEXTS = Map.of("web.format.date", "yyyy.MM.dd", "web.format.dateTime", "yyyy.MM.dd HH:mm", "web.format.time", "HH:mm",
            "web.ago.minutes", "minutes", "web.ago.hours", "hours", "web.ago.days", "days", "web.ago.now", "now");
    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
    private final Formats formats = new Formats(Locale.KOREAN, Clock.fixed(NOW, ZoneId.of("Asia/Seoul")), new Messages() {
        @Override
        public String get(Locale locale, String key, Object... arguments) {
            return arguments.length == 0 ? TEXTS.get(key) : arguments[0] + " " + TEXTS.get(key);
        }

        @Override
        public boolean has(String key) {
            return TEXTS.containsKey(key);
        }
    });

    @Test
    void writesValuesForPeople() {
        assertThat(formats.money(Money.won(9_500))).isEqualTo("9,500원");
        assertThat(formats.date(NOW)).isEqualTo("2026.11.23");
        assertThat(formats.dateTime(NOW)).isEqualTo("2026.11.23 00:30");
        assertThat(formats.number(1_842)).isEqualTo("1,842");
        assertThat(formats.url("컵 a/b")).isEqualTo("%EC%BB%B5%20a%2Fb");
    }

    @Test
    void missingValuesAreEmpty() {
        assertThat(formats.money(null) + formats.date(null) + formats.number(null) + formats.ago(null) + formats.url(null) + formats.date("")).isEmpty();
    }

    @Test
    void agoTakesTheLargestUnit() {
        assertThat(formats.ago(NOW)).isEqualTo("now");
        assertThat(formats.ago(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("5 minutes");
        assertThat(formats.ago(NOW.minus(Duration.ofHours(30)))).isEqualTo("1 days");
        assertThat(formats.ago(NOW.minus(Duration.ofDays(7).minusSeconds(1)))).isEqualTo("6 days");
        assertThat(formats.ago(NOW.minus(Duration.ofDays(7)))).isEqualTo("2026.11.16");
        assertThat(formats.ago(NOW.plusSeconds(1))).as("a clock that is ahead").isEqualTo("2026.11.23");
    }
}
