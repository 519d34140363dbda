package org.hanok.shop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hanok.api.Money;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.risk.RiskRule;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.kept.Said;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.PluginSetting.Trouble;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.Sample;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract with rules of plugins, with a sample rule as an author would write it. */
class PluginRulesTest {

    private final RiskFacts facts = new Sample().buys("risky", 70_000, 1).facts();
    private final CountDownLatch never = new CountDownLatch(1);
    private PluginRules plugins;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        plugins = new PluginRules(new Paper());
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    /** Asks for a look when more than 60,000 won of risky brands are bought at once. */
    private static final class RoundSums implements RiskRule {

        @Override
        public String name() {
            return "round-sums";
        }

        @Override
        public Optional<Objection> judge(RiskFacts facts) {
            Money risky = facts.face(RiskFacts.RISKY);
            return risky.minor() <= 60_000 ? Optional.empty() : Optional.of(new Objection(Severity.REFUSE, "shop.risk.value", List.of(risky)));
        }
    }

    private record Named(String name, java.util.concurrent.Callable<Optional<RiskRule.Objection>> work) implements RiskRule {

        @Override
        public Optional<Objection> judge(RiskFacts facts) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<Said> judge(RiskRule rule, Mode mode, Trouble trouble, int millis) {
        plugins.rules = List.of(rule);
        return plugins.judge(new RuleSet(1, List.of(), Map.of(), Map.of(rule.name(), new PluginSetting(mode, trouble, millis))), facts);
    }

    @Test
    void aNewRuleIsOnlyWrittenDown() {
        plugins.rules = List.of(new RoundSums());
        List<Said> said = plugins.judge(RuleSet.EMPTY, facts);
        assertThat(said).singleElement().satisfies(one -> {
            assertThat(one.shadow()).isTrue();
            assertThat(one.finding()).isEqualTo(new Finding("round-sums", Ruling.REFUSE, "shop.risk.value", List.of(Money.won(70_000))));
            assertThat(one.ko()).isEqualTo("70,000 KRW");
            assertThat(one.en()).isEqualTo("70,000 KRW");
        });
        assertThat(plugins.names()).containsExactly("round-sums");
        assertThat(plugins.tally("round-sums")).isEqualTo(new PluginRules.Tally(1, 0));
    }

    @Test
    void oneThatIsOnCountsAndOneThatIsOffIsNotAsked() {
        assertThat(judge(new RoundSums(), Mode.ON, Trouble.IGNORE, 1_000)).singleElement().matches(one -> !one.shadow());
        assertThat(judge(new RoundSums(), Mode.OFF, Trouble.IGNORE, 1_000)).isEmpty();
        assertThat(plugins.tally("round-sums").asked()).isEqualTo(1);
        assertThat(judge(new Named("content", Optional::empty), Mode.ON, Trouble.HOLD, 1_000)).isEmpty();
    }

    @Test
    void oneThatThrowsIsCountedAndHeldOrIgnored() {
        Named broken = new Named("broken", () -> {
            throw new IllegalArgumentException("broken");
        });
        assertThat(judge(broken, Mode.ON, Trouble.IGNORE, 1_000)).isEmpty();
        assertThat(judge(broken, Mode.ON, Trouble.HOLD, 1_000)).singleElement().satisfies(one -> {
            assertThat(one.finding().ruling()).isEqualTo(Ruling.HOLD);
            assertThat(one.finding().message()).isEqualTo("shop.risk.failed");
        });
        assertThat(plugins.tally("broken")).isEqualTo(new PluginRules.Tally(2, 2));
    }

    @Test
    void oneThatIsSlowIsLeftBehindAndInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Named slow = new Named("slow", () -> {
            try {
                never.await();
                return Optional.empty();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        assertThat(judge(slow, Mode.ON, Trouble.HOLD, 10)).hasSize(1);
        assertThat(plugins.tally("slow")).isEqualTo(new PluginRules.Tally(1, 1));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(interrupted::await)).isNull();
    }

    @Test
    void rulesThatHangDoNotStopTheShop() {
        Named hanging = new Named("hanging", () -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.interrupted();
                }
            }
            return Optional.empty();
        });
        for (int i = 0; i < 12; i++) {
            assertThat(judge(hanging, Mode.ON, Trouble.IGNORE, 10)).isEmpty();
        }
        assertThat(plugins.tally("hanging")).isEqualTo(new PluginRules.Tally(12, 12));
        never.countDown();
    }
}
