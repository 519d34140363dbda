package org.hanok.shop.risk.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.member.Assurance;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;

/** Facts and rules to be changed in one place each. */
public final class Sample {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** Noon in Seoul. */
    public static final Instant NOON = Instant.parse("2026-03-10T03:00:00Z");

    public RiskFacts.Phase phase = RiskFacts.Phase.CHECKOUT;
    public Instant at = NOON;
    public Assurance assurance = Assurance.IDENTITY;
    public Instant since = Instant.EPOCH;
    public int orders;
    public Instant first = Instant.EPOCH;
    public Instant last = Instant.EPOCH;
    public long most;
    public int open;
    public Set<String> blocks = Set.of();
    public String channel = "www";
    public String method = "bank";
    public String country = "";
    public final List<RiskFacts.Line> lines = new ArrayList<>();
    public final List<RiskFacts.Earlier> earlier = new ArrayList<>();
    public final List<Instant> neighbours = new ArrayList<>();

    public RiskFacts facts() {
        return new RiskFacts(phase, new RiskFacts.Buyer(7, assurance, since, orders, first, last, Money.won(most), open, blocks),
                new RiskFacts.Setting(channel, method, "192.0.2.1", "agent", country, at, SEOUL), lines, earlier, neighbours);
    }

    public Sample buys(String brandClass, long face, int quantity) {
        lines.add(new RiskFacts.Line(1, 1, Set.of(brandClass), Money.won(face), Money.won(face - 1), quantity));
        return this;
    }

    public Sample bought(String brandClass, long face, Instant when) {
        earlier.add(new RiskFacts.Earlier("order" + earlier.size(), when, true, 1, Set.of(brandClass), Money.won(face), Money.won(face - 1)));
        return this;
    }

    public static Rule rule(Measure measure, long most, int hours, String brandClass) {
        return new Rule(1, "rule", 10, Mode.ON, Ruling.REFUSE, Turn.CHECKOUT, measure, most, "KRW", Duration.ofHours(hours), brandClass, Scope.ALL, Span.EVER,
                new Rule.Text("ko", "en"), "");
    }

    public static Rule scoped(Scope scope) {
        return new Rule(1, "rule", 10, Mode.ON, Ruling.REFUSE, Turn.BOTH, Measure.ALWAYS, 0, "KRW", Duration.ZERO, "", scope, Span.EVER, new Rule.Text("ko", "en"), "");
    }

    public static Rule named(long id, String name, int position, Ruling ruling, Mode mode) {
        return new Rule(id, name, position, mode, ruling, Turn.BOTH, Measure.ALWAYS, 0, "KRW", Duration.ZERO, "", Scope.ALL, Span.EVER, new Rule.Text("ko", "en"), "");
    }

    public static boolean speaks(Rule rule, Sample sample) {
        return rule.read(sample.facts()).filter(Reading::beyond).isPresent();
    }
}
