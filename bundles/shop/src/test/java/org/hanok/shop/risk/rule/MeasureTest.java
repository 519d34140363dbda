package org.hanok.shop.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each measure counts, and that exactly the limit is still allowed. */
class MeasureTest {

    private static final Instant NOW = Sample.NOON;

    /** Whatever was bought and whenever: the cap speaks exactly when what is young enough and of the class, together with this order, is more. */
    @Test
    void aCapSpeaksExactlyBeyondItsLimit() {
        Random random = new Random(20260310);
        for (int i = 0; i < 2_000; i++) {
            int hours = 1 + random.nextInt(100);
            Sample sample = new Sample();
            long counted = 0;
            for (int j = random.nextInt(6); j > 0; j--) {
                long age = random.nextInt(5) == 0 ? hours * 3_600L : random.nextInt(200 * 3_600);
                String brandClass = random.nextBoolean() ? "risky" : "safe";
                long face = 1 + random.nextInt(100_000);
                sample.bought(brandClass, face, NOW.minusSeconds(age));
                counted += brandClass.equals("risky") && age < hours * 3_600L ? face : 0;
            }
            long face = 1 + random.nextInt(50_000);
            sample.buys("risky", face, 2).buys("safe", 1 + random.nextInt(900_000), 1);
            long whole = counted + 2 * face;

            assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, whole, hours, "risky"), sample)).as("exactly the limit").isFalse();
            assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, whole - 1, hours, "risky"), sample)).as("one more").isTrue();
            Reading reading = Sample.rule(Measure.AMOUNT, whole, hours, "risky").read(sample.facts()).orElseThrow();
            assertThat(reading).isEqualTo(new Reading(false, whole, counted, 2 * face, "KRW"));
            assertThat(reading.rest()).isEqualTo(2 * face);
        }
    }

    @Test
    void aWindowEndsOnTheSecond() {
        Sample sample = new Sample().buys("safe", 1, 1).bought("safe", 100, NOW.minus(Duration.ofHours(24)));
        assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, 100, 24, ""), sample)).isFalse();
        sample.bought("safe", 100, NOW.minus(Duration.ofHours(24)).plusNanos(1_000));
        assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, 100, 24, ""), sample)).isTrue();
    }

    @Test
    void withoutAWindowOnlyThisOrderCounts() {
        Sample sample = new Sample().buys("risky", 100, 1).bought("risky", 1_000, NOW.minusSeconds(1));
        assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, 100, 0, "risky"), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.AMOUNT, 99, 0, "risky"), sample)).isTrue();
    }

    @Test
    void aPurchaseWithoutTheClassIsNoneOfTheRulesBusiness() {
        Sample sample = new Sample().buys("safe", 100, 1).bought("risky", 1_000, NOW.minusSeconds(1));
        assertThat(Sample.rule(Measure.AMOUNT, 0, 24, "risky").read(sample.facts())).isEmpty();
        assertThat(Sample.rule(Measure.ALWAYS, 0, 0, "risky").read(sample.facts())).isEmpty();
        assertThat(Sample.speaks(Sample.rule(Measure.ALWAYS, 0, 0, "safe"), sample)).isTrue();
    }

    @Test
    void pricesAreCountedLikewise() {
        Sample sample = new Sample().buys("safe", 100, 2).bought("safe", 51, NOW.minusSeconds(1));
        assertThat(Sample.speaks(Sample.rule(Measure.PRICE, 248, 1, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.PRICE, 247, 1, ""), sample)).isTrue();
    }

    @Test
    void aMinimumIsReachedByExactlyThat() {
        Sample sample = new Sample().buys("safe", 9_001, 1);
        assertThat(Sample.speaks(Sample.rule(Measure.MINIMUM, 9_000, 0, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.MINIMUM, 9_001, 0, ""), sample)).isTrue();
    }

    @Test
    void ordersCountThisOne() {
        Sample sample = new Sample().buys("safe", 1, 1).bought("safe", 5, NOW.minusSeconds(10)).bought("safe", 5, NOW.minusSeconds(3_600));
        assertThat(Sample.speaks(Sample.rule(Measure.ORDERS, 2, 1, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.ORDERS, 1, 1, ""), sample)).isTrue();
        assertThat(Sample.speaks(Sample.rule(Measure.ORDERS, 2, 2, ""), sample)).isTrue();
    }

    @Test
    void openOrdersNeighboursAndBlocksAreCounted() {
        Sample sample = new Sample().buys("safe", 1, 1);
        sample.open = 1;
        sample.neighbours.add(NOW.minusSeconds(3_599));
        sample.neighbours.add(NOW.minusSeconds(3_600));
        assertThat(Sample.speaks(Sample.rule(Measure.OPEN, 1, 0, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.OPEN, 0, 0, ""), sample)).isTrue();
        assertThat(Sample.speaks(Sample.rule(Measure.NEIGHBOURS, 1, 1, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.NEIGHBOURS, 0, 1, ""), sample)).isTrue();
        assertThat(Sample.speaks(Sample.rule(Measure.NEIGHBOURS, 1, 2, ""), sample)).isTrue();
        assertThat(Sample.speaks(Sample.rule(Measure.BLOCKED, 0, 0, ""), sample)).isFalse();
        sample.blocks = Set.of("EMAIL");
        assertThat(Sample.speaks(Sample.rule(Measure.BLOCKED, 0, 0, ""), sample)).isTrue();
    }

    @Test
    void theOwnLargestOrderIsAPercentage() {
        Sample sample = new Sample().buys("safe", 201, 1);
        sample.most = 100;
        assertThat(Sample.speaks(Sample.rule(Measure.OWN_MOST, 200, 0, ""), sample)).isFalse();
        assertThat(Sample.speaks(Sample.rule(Measure.OWN_MOST, 199, 0, ""), sample)).isTrue();
        assertThat(Sample.rule(Measure.OWN_MOST, 200, 0, "").read(sample.facts())).contains(new Reading(false, 200, 0, 200, "KRW"));
    }

    @Test
    void anotherCurrencyIsNotMeasuredAsMoney() {
        Rule dollars = new Rule(1, "rule", 10, Mode.ON, org.hanok.shop.risk.ruling.Ruling.REFUSE, Turn.CHECKOUT, Measure.AMOUNT, 0, "USD", Duration.ZERO, "", Scope.ALL, Span.EVER,
                new Rule.Text("ko", "en"), "");
        assertThat(dollars.read(new Sample().buys("safe", 1, 1).facts())).isEmpty();
    }

    @Test
    void readingsShowMoneyOrCounts() {
        assertThat(new Reading(true, 5, 7, 1, null).rest()).isZero();
        assertThat(new Reading(true, 5, 7, 1, null).shown(3)).isEqualTo(3L);
        assertThat(new Reading(true, 5, 7, 1, "KRW").shown(3)).isEqualTo(org.hanok.api.Money.won(3));
        assertThat(Measure.AMOUNT.isMoney() && Measure.PRICE.isMoney() && Measure.MINIMUM.isMoney()).isTrue();
        assertThat(Measure.ORDERS.isMoney() || Measure.OWN_MOST.isMoney()).isFalse();
        assertThat(Measure.BLOCKED.isLimited() || Measure.ALWAYS.isLimited()).isFalse();
        assertThat(Measure.OPEN.isLimited()).isTrue();
        assertThat(Measure.NEIGHBOURS.isWindowed() && Measure.ORDERS.isWindowed() && Measure.AMOUNT.isWindowed() && Measure.PRICE.isWindowed()).isTrue();
        assertThat(Measure.OPEN.isWindowed()).isFalse();
    }
}
