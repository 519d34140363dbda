package org.hanok.payment.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for all deposits and orders. */
class MatcherProperties {

    private final Matcher matcher = new Matcher(Policy.STANDARD);

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("김하늘", "김하능", "박바다", "이하늘", "최나무", "한빛상사유통", "한빛상사");
    }

    @Provide
    Arbitrary<Expected> orders() {
        return Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.longs().between(1, 4), names(), Arbitraries.of(9_500L, 10_000L, 19_000L, 47_500L))
                .as((number, payer, name, amount) -> MatcherTest.order("N" + number, payer, name, amount));
    }

    @Property
    void confidencesAreOrderedAndNeverFull(@ForAll @Size(max = 12) List<@From("orders") Expected> orders, @ForAll("names") String name, @ForAll @IntRange(min = 1, max = 60_000) int won) {
        List<Integer> sure = matcher.judge(MatcherTest.arrival(name, won, 5), orders).suggestions().stream().map(Suggestion::confidence).toList();
        assertThat(sure).isSortedAccordingTo(Collections.reverseOrder()).allSatisfy(one -> assertThat(one).isBetween(0, 9_999));
    }

    @Property
    void theOrderOfTheListDoesNotMatter(@ForAll @Size(min = 1, max = 8) List<@From("orders") Expected> orders, @ForAll("names") String name, @ForAll long seed) {
        Arrival arrival = MatcherTest.arrival(name, 9_500, 5);
        List<Expected> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(matcher.judge(arrival, shuffled).why()).isEqualTo(matcher.judge(arrival, orders).why());
    }

    @Property
    void nobodyElsesNameIsEverPaidByItself(@ForAll @Size(max = 10) List<@From("orders") Expected> orders, @ForAll("names") String name) {
        matcher.judge(MatcherTest.arrival(name, 9_500, 5), orders).auto()
                .ifPresent(best -> assertThat(Jamo.distance(name, best.expected().name()) <= 1 || best.expected().name().startsWith(name)).isTrue());
    }

    @Property
    void aNamesakeAlwaysHoldsItUp(@ForAll @Size(max = 6) List<@From("orders") Expected> orders, @ForAll("names") String name) {
        List<Expected> with = new ArrayList<>(orders);
        with.add(MatcherTest.order("X", 90, name, 9_500));
        with.add(MatcherTest.order("Y", 91, name, 30_000));
        assertThat(matcher.judge(MatcherTest.arrival(name, 9_500, 5), with).auto()).isEmpty();
    }

    @Property
    void jamoDistanceIsADistance(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        assertThat(Jamo.distance(a, b)).isEqualTo(Jamo.distance(b, a));
        assertThat(Jamo.distance(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Jamo.distance(a, c)).isLessThanOrEqualTo(Jamo.distance(a, b) + Jamo.distance(b, c));
        assertThat(Jamo.distance(a, b)).isLessThanOrEqualTo(Math.max(Jamo.length(a), Jamo.length(b)));
    }
}
