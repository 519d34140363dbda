package org.hanok.payment.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private final Matcher matcher = new Matcher(Policy.STANDARD);

    @ParameterizedTest
    @CsvSource({"김하늘,9500,SURE,SAME,SAME", "김하능,9500,SURE,TYPO,SAME", "긴하늘,9500,SURE,TYPO,SAME", "김하눌이,9500,OTHER_NAME,OTHER,SAME", "김바눌,9500,UNSURE,LIKE,SAME", "박하능,9500,OTHER_NAME,OTHER,SAME",
        "이하눌,9500,OTHER_NAME,OTHER,SAME", "김하,9500,OTHER_NAME,OTHER,SAME", "김하늘,9501,SURE,SAME,OVER", "김하늘,19500,SURE,SAME,OVER", "김하늘,19501,OTHER_AMOUNT,SAME,TOO_MUCH",
        "김하늘,9499,SURE,SAME,PART", "김하늘,475,SURE,SAME,PART", "김하늘,474,OTHER_AMOUNT,SAME,TOO_LITTLE"})
    void oneOrderIsJudgedByNameAndAmount(String printed, long amount, Why why, NameFit name, AmountFit fit) {
        Judgement judgement = matcher.judge(arrival(printed, amount, 5), List.of(order("A", 7, "김하늘", 9500)));
        assertThat(judgement.why()).isEqualTo(why);
        assertThat(judgement.suggestions().get(0).name()).isEqualTo(name);
        assertThat(judgement.suggestions().get(0).amount()).isEqualTo(fit);
        assertThat(judgement.auto().isPresent()).isEqualTo(why == Why.SURE);
    }

    @ParameterizedTest
    @CsvSource({"-11,EARLY,SURE", "-10,IN_TIME,SURE", "0,IN_TIME,SURE", "30,IN_TIME,SURE", "31,LATE,SURE", "90,LATE,SURE", "91,TOO_LATE,LATE", "2000,TOO_LATE,LATE"})
    void timeDecidesBetweenPayingAndAsking(int minutes, TimeFit fit, Why why) {
        Judgement judgement = matcher.judge(arrival("김하늘", 9500, minutes), List.of(order("A", 7, "김하늘", 9500)));
        assertThat(judgement.suggestions().get(0).time()).isEqualTo(fit);
        assertThat(judgement.why()).isEqualTo(why);
    }

    @Test
    void aCancelledOrderIsSuggestedAndNotPaid() {
        Expected given = new Expected("A", "A", 7, "김하늘", Set.of(), 9500, 0, false, NOW, NOW.plus(Duration.ofMinutes(30)));
        Judgement judgement = matcher.judge(arrival("김하늘", 9500, 5), List.of(given));
        assertThat(judgement.why()).isEqualTo(Why.GIVEN_UP);
        assertThat(judgement.best()).isPresent();
        assertThat(judgement.auto()).isEmpty();
    }

    @Test
    void whatIsMissingIsTheAmountOnceAPartCame() {
        Expected begun = new Expected("A", "A", 7, "김하늘", Set.of(), 9500, 4000, true, NOW, NOW.plus(Duration.ofMinutes(30)));
        assertThat(matcher.judge(arrival("김하늘", 5500, 5), List.of(begun)).best().orElseThrow().amount()).isEqualTo(AmountFit.REST);
        assertThat(matcher.judge(arrival("김하늘", 9500, 5), List.of(begun)).best().orElseThrow().amount()).isEqualTo(AmountFit.OVER);
    }

    @Test
    void namesakesAreShownAndNoneIsPaidWhateverTheAmounts() {
        List<Expected> two = List.of(order("A", 7, "김하늘", 9500), order("B", 8, "김하늘", 470_000));
        Judgement judgement = matcher.judge(arrival("김하늘", 9500, 5), two);
        assertThat(judgement.why()).isEqualTo(Why.SHARED_NAME);
        assertThat(judgement.suggestions()).extracting(s -> s.expected().code()).containsExactly("A", "B");
        Policy amountDecides = new Policy(9950, 50, Duration.ofMinutes(60), 10_000, 0, true);
        assertThat(new Matcher(amountDecides).judge(arrival("김하늘", 9500, 5), two).auto().orElseThrow().expected().code()).isEqualTo("A");
    }

    @Test
    void anExpiredNamesakeDoesNotHoldUpTheOther() {
        Expected old = new Expected("OLD", "OLD", 8, "김하늘", Set.of(), 47_000, 0, true, NOW.minus(Duration.ofHours(5)), NOW.minus(Duration.ofHours(4)));
        assertThat(matcher.judge(arrival("김하늘", 9500, 5), List.of(order("A", 7, "김하늘", 9500), old)).auto().orElseThrow().expected().code()).isEqualTo("A");
    }

    @Test
    void twoEqualOrdersOfOneMemberAreLeftAndABetterOneIsNot() {
        Expected a = order("A", 7, "김하늘", 9500);
        assertThat(matcher.judge(arrival("김하늘", 9500, 5), List.of(a, order("B", 7, "김하늘", 9500))).why()).isEqualTo(Why.SEVERAL);
        assertThat(matcher.judge(arrival("김하늘", 9500, 5), List.of(a, order("B", 7, "김하늘", 19_000))).auto().orElseThrow().expected().code()).isEqualTo("A");
    }

    @Test
    void aMistypedNameIsNotTrustedWhereOthersWaitForTheSameSum() {
        List<Expected> many = List.of(order("A", 7, "김하늘", 9500), order("B", 8, "박바다", 9500), order("C", 9, "최나무", 9500), order("D", 10, "한여름", 9500));
        Judgement judgement = matcher.judge(arrival("김하능", 9500, 5), many);
        assertThat(judgement.why()).isEqualTo(Why.UNSURE);
        assertThat(judgement.best().orElseThrow().expected().code()).isEqualTo("A");
    }

    @Test
    void aKnownNameAndTheNumberSpeakForTheirOrder() {
        Expected known = new Expected("A", "A", 7, "김하늘", Set.of("이엄마"), 9500, 0, true, NOW, NOW.plus(Duration.ofMinutes(30)));
        assertThat(matcher.judge(arrival("이엄마", 9500, 5), List.of(known)).auto().orElseThrow().name()).isEqualTo(NameFit.KNOWN);
        Expected numbered = order("20261122-4K7QZP", 7, "김하늘", 9500);
        assertThat(matcher.judge(arrival("주문4k7qzp", 9500, 5), List.of(numbered)).auto().orElseThrow().name()).isEqualTo(NameFit.NUMBER);
        assertThat(matcher.judge(arrival("4k7qz", 9500, 5), List.of(numbered)).auto()).isEmpty();
        assertThat(matcher.judge(arrival("a1a1a1", 9500, 5), List.of(order("A1", 7, "김하늘", 9500))).auto()).isEmpty();
    }

    @Test
    void aLongNameCutShortIsRecognised() {
        Expected company = order("A", 7, "한빛상사유통", 9500);
        assertThat(matcher.judge(arrival("한빛상사", 9500, 5), List.of(company)).auto().orElseThrow().name()).isEqualTo(NameFit.CUT);
        assertThat(matcher.judge(arrival("한빛상", 9500, 5), List.of(company)).auto()).isEmpty();
    }

    @Test
    void withoutANameOrAnOrderThereIsNothingToSay() {
        assertThat(matcher.judge(new Arrival("", Set.of(), 9500, NOW), List.of(order("A", 7, "김하늘", 9500))).why()).isEqualTo(Why.NAMELESS);
        assertThat(matcher.judge(arrival("김하늘", 9500, 5), List.of()).why()).isEqualTo(Why.NOBODY);
        assertThat(matcher.judge(arrival("박바다", 123, 5), List.of(order("A", 7, "김하늘", 9500))).suggestions()).isEmpty();
    }

    @Test
    void theOwnersLimitAndConfidenceAreObeyed() {
        Policy limited = new Policy(9950, 50, Duration.ofMinutes(60), 10_000, 9_499, false);
        assertThat(new Matcher(limited).judge(arrival("김하늘", 9500, 5), List.of(order("A", 7, "김하늘", 9500))).why()).isEqualTo(Why.OVER_LIMIT);
        assertThat(new Matcher(limited).judge(arrival("김하늘", 9499, 5), List.of(order("A", 7, "김하늘", 9499))).why()).isEqualTo(Why.SURE);
        Policy strict = new Policy(9999, 50, Duration.ofMinutes(60), 10_000, 0, false);
        assertThat(new Matcher(strict).judge(arrival("김하능", 9500, 5), List.of(order("A", 7, "김하늘", 9500))).why()).isEqualTo(Why.UNSURE);
    }

    @Test
    void theReasonsAreNamedStrongestFirst() {
        Suggestion best = matcher.judge(arrival("김하늘", 9500, 5), List.of(order("A", 7, "김하늘", 9500))).best().orElseThrow();
        assertThat(best.findings()).containsExactly("name.SAME", "amount.SAME", "time.IN_TIME");
        assertThat(best.confidence()).isBetween(9990, 9999);
    }

    @Test
    void noMoreThanTwentyAreSuggestedTheNewestOfEqualsFirst() {
        List<Expected> many = java.util.stream.IntStream.range(0, 30).mapToObj(i -> new Expected("C" + i, "C", i, "박바다", Set.of(), 9500, 0, true, NOW.plusSeconds(i),
                NOW.plus(Duration.ofMinutes(30)))).toList();
        List<Suggestion> suggestions = matcher.judge(arrival("김하늘", 9500, 5), many).suggestions();
        assertThat(suggestions).hasSize(20);
        assertThat(suggestions.get(0).expected().code()).isEqualTo("C29");
    }

    static Expected order(String number, long payer, String name, long amount) {
        return new Expected(number, number, payer, name, Set.of(), amount, 0, true, NOW, NOW.plus(Duration.ofMinutes(30)));
    }

    static Arrival arrival(String name, long amount, int minutes) {
        return new Arrival(name, Set.of(name), amount, NOW.plus(Duration.ofMinutes(minutes)));
    }
}
