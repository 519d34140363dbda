package org.hanok.api.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.member.Assurance;
import org.junit.jupiter.api.Test;

class RiskFactsTest {

    private static final Instant NOON = Instant.parse("2026-01-10T03:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private final RiskFacts facts = new RiskFacts(RiskFacts.Phase.CHECKOUT,
            new RiskFacts.Buyer(7, Assurance.IDENTITY, Instant.EPOCH, 2, Instant.EPOCH, Instant.EPOCH, Money.won(900), 0, Set.of()),
            new RiskFacts.Setting("www", "bank", "192.0.2.1", "agent", "", NOON, ZoneId.of("Asia/Seoul")),
            List.of(line("risky", 10_000, 9_400, 3), line("safe", 5_000, 4_900, 2)),
            List.of(earlier("A", NOON.minus(DAY), "risky", 100, 90), earlier("A", NOON.minus(DAY), "safe", 7, 6),
                    earlier("B", NOON.minus(DAY).plusMillis(1), "risky", 1_000, 900), earlier("C", NOON, "safe", 10_000, 9_000)),
            List.of(NOON.minus(DAY), NOON.minusSeconds(1)));

    private static RiskFacts.Line line(String brandClass, long face, long price, int quantity) {
        return new RiskFacts.Line(1, 1, Set.of(brandClass), Money.won(face), Money.won(price), quantity);
    }

    private static RiskFacts.Earlier earlier(String order, Instant at, String brandClass, long face, long price) {
        return new RiskFacts.Earlier(order, at, true, 1, Set.of(brandClass), Money.won(face), Money.won(price));
    }

    @Test
    void sumsThisPurchaseByClass() {
        assertThat(facts.face("")).isEqualTo(Money.won(40_000));
        assertThat(facts.face(RiskFacts.RISKY)).isEqualTo(Money.won(30_000));
        assertThat(facts.price(RiskFacts.SAFE)).isEqualTo(Money.won(9_800));
        assertThat(facts.price("unknown")).isEqualTo(Money.won(0));
    }

    @Test
    void whatIsExactlyAsOldAsTheWindowNoLongerCounts() {
        assertThat(facts.faceBefore(DAY, "")).isEqualTo(Money.won(11_000));
        assertThat(facts.faceBefore(DAY.plusMillis(1), "")).isEqualTo(Money.won(11_107));
        assertThat(facts.faceBefore(DAY, RiskFacts.RISKY)).isEqualTo(Money.won(1_000));
        assertThat(facts.priceBefore(DAY, RiskFacts.SAFE)).isEqualTo(Money.won(9_000));
        assertThat(facts.faceBefore(Duration.ZERO, "")).isEqualTo(Money.won(0));
    }

    @Test
    void countsOrdersAndNeighboursOnce() {
        assertThat(facts.ordersBefore(DAY.plusMillis(1), "")).isEqualTo(3);
        assertThat(facts.ordersBefore(DAY, RiskFacts.RISKY)).isEqualTo(1);
        assertThat(facts.neighbours(DAY)).isEqualTo(1);
        assertThat(facts.neighbours(DAY.plusMillis(1))).isEqualTo(2);
    }

    @Test
    void theHourIsTheSites() {
        assertThat(facts.setting().time()).isEqualTo(LocalTime.NOON);
    }
}
