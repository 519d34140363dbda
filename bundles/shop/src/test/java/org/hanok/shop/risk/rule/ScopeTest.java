package org.hanok.shop.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** Of whom and when a rule speaks. */
class ScopeTest {

    private static final Instant NOW = Sample.NOON;

    private static boolean covers(Scope scope, Sample sample) {
        return Sample.speaks(Sample.scoped(scope), sample);
    }

    private static Scope stage(Stage stage, int value) {
        return new Scope(Set.of(), stage, value, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS);
    }

    private static Sample buyer(int orders, Duration first, Duration last) {
        Sample sample = new Sample().buys("safe", 1, 1);
        sample.orders = orders;
        sample.first = NOW.minus(first);
        sample.last = NOW.minus(last);
        return sample;
    }

    @Test
    void stagesLookAtWhatWasPaid() {
        Sample stranger = new Sample().buys("safe", 1, 1);
        Sample young = buyer(1, Duration.ofHours(48).minusNanos(1), Duration.ofHours(1));
        Sample grown = buyer(3, Duration.ofHours(48), Duration.ofDays(59));
        Sample asleep = buyer(3, Duration.ofDays(90), Duration.ofDays(60));

        assertThat(covers(stage(Stage.NEW, 0), stranger)).isTrue();
        assertThat(covers(stage(Stage.NEW, 0), young)).isFalse();
        assertThat(covers(stage(Stage.YOUNG, 48), stranger)).isTrue();
        assertThat(covers(stage(Stage.YOUNG, 48), young)).isTrue();
        assertThat(covers(stage(Stage.YOUNG, 48), grown)).isFalse();
        assertThat(covers(stage(Stage.FEWER, 3), young)).isTrue();
        assertThat(covers(stage(Stage.FEWER, 3), grown)).isFalse();
        assertThat(covers(stage(Stage.ORDERS, 3), grown)).isTrue();
        assertThat(covers(stage(Stage.ORDERS, 4), grown)).isFalse();
        assertThat(covers(stage(Stage.DORMANT, 60), asleep)).isTrue();
        assertThat(covers(stage(Stage.DORMANT, 60), grown)).isFalse();
        assertThat(covers(stage(Stage.DORMANT, 60), stranger)).isFalse();
        assertThat(Stage.NEW.counts() || Stage.ANY.counts()).isFalse();
        assertThat(Stage.DORMANT.counts() && Stage.YOUNG.counts()).isTrue();
    }

    @Test
    void proofAgeChannelAndMethodNarrowIt() {
        Sample sample = new Sample().buys("safe", 1, 1);
        sample.since = NOW.minus(Duration.ofHours(5));
        assertThat(covers(new Scope(Set.of(Assurance.IDENTITY), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS), sample)).isTrue();
        assertThat(covers(new Scope(Set.of(Assurance.EMAIL), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS), sample)).isFalse();
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 6, Set.of(), Set.of(), Set.of(), Hours.ALWAYS), sample)).isTrue();
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 5, Set.of(), Set.of(), Set.of(), Hours.ALWAYS), sample)).isFalse();
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of("www"), Set.of("bank"), Set.of(), Hours.ALWAYS), sample)).isTrue();
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of("card"), Set.of(), Set.of(), Hours.ALWAYS), sample)).isFalse();
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of("paypal"), Set.of(), Hours.ALWAYS), sample)).isFalse();
        sample.since = Instant.EPOCH;
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 87_600, Set.of(), Set.of(), Set.of(), Hours.ALWAYS), sample)).as("of unknown age").isFalse();
    }

    @Test
    void countriesAreNamedOrLeftOutAndUnknownOnesNeverMeant() {
        Sample sample = new Sample().buys("safe", 1, 1);
        for (String[] expected : new String[][] {{"KR", "KR", "true"}, {"KR", "US", "false"}, {"-KR", "KR", "false"}, {"-KR", "US", "true"}, {"KR", "", "false"}, {"-KR", "", "false"},
                {"KR US", "US", "true"}, {"-KR -US", "US", "false"}, {"-KR -US", "VN", "true"}}) {
            sample.country = expected[1];
            Scope scope = new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(expected[0].split(" ")), Hours.ALWAYS);
            assertThat(covers(scope, sample)).as(String.join(" in ", expected[1], expected[0])).isEqualTo(Boolean.parseBoolean(expected[2]));
        }
    }

    @Test
    void hoursAreTheSitesAndGoOverMidnight() {
        Hours night = new Hours(23 * 60, 10 * 60);
        assertThat(night.covers(LocalTime.of(22, 59, 59))).isFalse();
        assertThat(night.covers(LocalTime.of(23, 0))).isTrue();
        assertThat(night.covers(LocalTime.MIDNIGHT)).isTrue();
        assertThat(night.covers(LocalTime.of(9, 59, 59))).isTrue();
        assertThat(night.covers(LocalTime.of(10, 0))).isFalse();
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalTime time = LocalTime.of(minute / 60, minute % 60);
            assertThat(night.others().covers(time)).isEqualTo(!night.covers(time));
            assertThat(Hours.ALWAYS.covers(time)).isTrue();
        }
        assertThat(night).hasToString("23:00–10:00");
        assertThat(night.isAlways()).isFalse();
        assertThatThrownBy(() -> new Hours(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(0, 1_440)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(1_440, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(0, -1)).isInstanceOf(IllegalArgumentException.class);

        Sample sample = new Sample().buys("safe", 1, 1);
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), night), sample)).as("noon").isFalse();
        sample.at = Instant.parse("2026-03-10T14:00:00Z");
        assertThat(covers(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), night), sample)).as("23:00 in Seoul").isTrue();
    }

    @Test
    void aRuleIsInForceFromAMomentUpToAnother() {
        Sample sample = new Sample().buys("safe", 1, 1);
        assertThat(Sample.speaks(during(new Span(NOW, null)), sample)).isTrue();
        assertThat(Sample.speaks(during(new Span(NOW.plusNanos(1), null)), sample)).isFalse();
        assertThat(Sample.speaks(during(new Span(null, NOW)), sample)).isFalse();
        assertThat(Sample.speaks(during(new Span(null, NOW.plusNanos(1))), sample)).isTrue();
    }

    private static Rule during(Span span) {
        return new Rule(1, "rule", 10, Mode.ON, Ruling.REFUSE, Turn.BOTH, Measure.ALWAYS, 0, "KRW", Duration.ZERO, "", Scope.ALL, span, new Rule.Text("ko", "en"), "");
    }

    @Test
    void aRuleIsAskedAtItsTurn() {
        assertThat(Turn.CHECKOUT.covers(RiskFacts.Phase.CHECKOUT)).isTrue();
        assertThat(Turn.CHECKOUT.covers(RiskFacts.Phase.PAYMENT)).isFalse();
        assertThat(Turn.BOTH.covers(RiskFacts.Phase.PAYMENT)).isTrue();
        Sample sample = new Sample().buys("safe", 1, 1);
        sample.phase = RiskFacts.Phase.PAYMENT;
        assertThat(Sample.speaks(Sample.rule(Measure.ALWAYS, 0, 0, ""), sample)).isFalse();
    }
}
