package org.hanok.shop.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.member.Assurance;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** What many rules say together. */
class RuleSetTest {

    private final Sample sample = new Sample().buys("safe", 1, 1);

    private static RuleSet set(Rule... rules) {
        return new RuleSet(1, List.of(rules), Map.of("games", Set.of(3L)), Map.of());
    }

    private static List<String> names(List<Hit> hits) {
        return hits.stream().map(hit -> hit.rule().name()).toList();
    }

    @Test
    void theHardestWinsAndComesFirst() {
        Outcome outcome = set(Sample.named(1, "look", 10, Ruling.HOLD, Mode.ON), Sample.named(2, "no", 20, Ruling.REFUSE, Mode.ON),
                Sample.named(3, "never", 15, Ruling.REFUSE, Mode.ON)).judge(sample.facts());

        assertThat(outcome.ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(names(outcome.hits())).containsExactly("never", "no", "look");
    }

    @Test
    void shadowsAreWrittenDownAndSleepersAreNotAsked() {
        Outcome outcome = set(Sample.named(1, "shadow", 10, Ruling.REFUSE, Mode.SHADOW), Sample.named(2, "off", 20, Ruling.REFUSE, Mode.OFF)).judge(sample.facts());

        assertThat(outcome.ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(outcome.hits()).isEmpty();
        assertThat(names(outcome.shadows())).containsExactly("shadow");
    }

    @Test
    void aRuleThatLetsThroughEndsTheAsking() {
        Rule pass = Sample.named(2, "pass", 20, Ruling.ALLOW, Mode.ON);
        assertThat(set(pass, Sample.named(3, "no", 30, Ruling.REFUSE, Mode.ON)).judge(sample.facts()).ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(set(pass, Sample.named(1, "look", 10, Ruling.HOLD, Mode.ON)).judge(sample.facts()).ruling()).isEqualTo(Ruling.HOLD);
        Outcome shadow = set(pass.in(Mode.SHADOW), Sample.named(3, "no", 30, Ruling.REFUSE, Mode.ON)).judge(sample.facts());
        assertThat(shadow.ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(names(shadow.shadows())).containsExactly("pass");
    }

    /** Whatever the order in which rules are written down, what they say depends on their positions alone. */
    @Test
    void onlyPositionsOrderRules() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Rule> rules = new ArrayList<>();
            for (int j = 1; j <= 6; j++) {
                rules.add(Sample.named(j, "r" + j, 1 + random.nextInt(3), Ruling.values()[random.nextInt(3)], Mode.values()[random.nextInt(3)]));
            }
            Outcome one = new RuleSet(1, rules, Map.of(), Map.of()).judge(sample.facts());
            java.util.Collections.shuffle(rules, random);
            assertThat(new RuleSet(1, rules, Map.of(), Map.of()).judge(sample.facts())).isEqualTo(one);
            assertThat(one.ruling()).isEqualTo(one.hits().stream().map(Hit::ruling).max(Ruling::compareTo).orElse(Ruling.ALLOW));
        }
    }

    @Test
    void aDraftTakesThePlaceOfItsRuleOrJoins() {
        RuleSet live = set(Sample.named(1, "a", 10, Ruling.HOLD, Mode.ON), Sample.named(2, "b", 20, Ruling.HOLD, Mode.ON));
        assertThat(live.with(Sample.named(1, "c", 30, Ruling.HOLD, Mode.ON)).rules()).extracting(Rule::name).containsExactly("b", "c");
        assertThat(live.with(Sample.named(0, "c", 10, Ruling.HOLD, Mode.ON)).rules()).extracting(Rule::name).containsExactly("a", "c", "b");
    }

    @Test
    void brandsAreRiskyOrSafeAndInNamedClasses() {
        assertThat(set().classes(1, Set.of(1L))).containsExactly("risky");
        assertThat(set().classes(3, Set.of(1L))).containsExactly("games", "safe");
        assertThat(set().classes(3, Set.of(3L))).containsExactly("games", "risky");
    }

    @Test
    void rulesThatWouldRefuseEverybodyAreKnown() {
        assertThat(Sample.rule(Measure.ALWAYS, 0, 0, "").refusesEverybody()).isTrue();
        assertThat(Sample.rule(Measure.AMOUNT, 0, 24, "").refusesEverybody()).isTrue();
        assertThat(Sample.rule(Measure.PRICE, 0, 24, "").refusesEverybody()).isTrue();
        assertThat(Sample.rule(Measure.ORDERS, 0, 24, "").refusesEverybody()).isTrue();
        assertThat(Sample.rule(Measure.OPEN, 0, 24, "").refusesEverybody()).isFalse();
        assertThat(Sample.rule(Measure.AMOUNT, 1, 24, "").refusesEverybody()).isFalse();
        assertThat(Sample.rule(Measure.ALWAYS, 0, 0, "risky").refusesEverybody()).isFalse();
        assertThat(Sample.rule(Measure.ALWAYS, 0, 0, "").in(Mode.SHADOW).refusesEverybody()).isFalse();
        assertThat(Sample.named(1, "x", 1, Ruling.HOLD, Mode.ON).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(Assurance.NONE), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS)).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(), Stage.NEW, 0, 0, Set.of(), Set.of(), Set.of(), Hours.ALWAYS)).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(), Stage.ANY, 0, 1, Set.of(), Set.of(), Set.of(), Hours.ALWAYS)).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of("www"), Set.of(), Set.of(), Hours.ALWAYS)).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of("x"), Set.of(), Hours.ALWAYS)).refusesEverybody()).isFalse();
        assertThat(Sample.scoped(new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of(), Set.of(), new Hours(0, 1))).refusesEverybody()).isFalse();
    }

    @Test
    void blocksStopBuyersWhileARuleSaysSo() {
        assertThat(set(Sample.rule(Measure.BLOCKED, 0, 0, "")).stopsBlocked()).isTrue();
        assertThat(set(Sample.rule(Measure.BLOCKED, 0, 0, "").in(Mode.SHADOW)).stopsBlocked()).isFalse();
        assertThat(set(Sample.rule(Measure.ALWAYS, 0, 0, "")).stopsBlocked()).isFalse();
        assertThat(RuleSet.EMPTY.stopsBlocked()).isFalse();
    }

    @Test
    void pluginsRulesBeginInShadow() {
        assertThat(RuleSet.EMPTY.plugin("any")).isEqualTo(new PluginSetting(Mode.SHADOW, PluginSetting.Trouble.IGNORE, 200));
    }

    @Test
    void whatIsLeftIsTheLeastOfEachClass() {
        sample.bought("risky", 30, Sample.NOON.minusSeconds(60));
        Rule month = Sample.rule(Measure.AMOUNT, 100, 720, "").as(2);
        RuleSet rules = set(Sample.rule(Measure.AMOUNT, 200, 24, ""), month, Sample.rule(Measure.AMOUNT, 20, 24, "risky").as(3),
                Sample.rule(Measure.AMOUNT, 1, 24, "").in(Mode.OFF).as(4), Sample.rule(Measure.ORDERS, 1, 24, "").as(5));
        Rule paypal = new Rule(6, "paypal", 1, Mode.ON, Ruling.REFUSE, Turn.CHECKOUT, Measure.AMOUNT, 1, "KRW", Duration.ofHours(24), "",
                new Scope(Set.of(), Stage.ANY, 0, 0, Set.of(), Set.of("paypal"), Set.of(), Hours.ALWAYS), Span.EVER, new Rule.Text("ko", "en"), "");
        Limits limits = new Limits(rules.with(paypal), sample.facts());

        assertThat(limits.left().stream().collect(Collectors.toMap(Limits.Left::brandClass, left -> left.money().minor() + "/" + left.window().toHours())))
                .isEqualTo(Map.of("", "70/720", "risky", "0/24"));
        assertThat(limits.lowest(Duration.ofHours(24))).hasValue(200);
        assertThat(limits.lowest(Duration.ofHours(720))).hasValue(100);
        assertThat(limits.lowest(Duration.ofHours(1))).isEmpty();
    }
}
