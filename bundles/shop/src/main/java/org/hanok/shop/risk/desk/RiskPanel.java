package org.hanok.shop.risk.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.risk.kept.Archive;
import org.hanok.shop.risk.kept.KeptJudgement;
import org.hanok.shop.risk.rule.Limits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was said of an order and what is known of its buyer, beside the order in the queue. */
@Component
@Slot(value = "admin.order.panel", order = 10)
public class RiskPanel implements PageWidget {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private final Archive archive;
    private final Portraits portraits;
    private final Messages messages;

    @Activate
    public RiskPanel(@Reference Archive archive, @Reference Portraits portraits, @Reference Messages messages) {
        this.archive = archive;
        this.portraits = portraits;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        Optional<String> number = visit.subject().filter(ref -> ref.type().equals("shop.order")).map(Ref::id);
        return number.flatMap(portraits::ofOrder).map(limits -> {
            Words words = new Words(messages, visit.locale());
            List<Judged> judged = archive.of(number.get()).stream().map(one -> judged(one, words)).toList();
            return View.of("shop/risk-panel", Map.of("judgements", judged, "facts", facts(limits, words)));
        });
    }

    private static Judged judged(KeptJudgement judgement, Words words) {
        boolean english = words.locale().getLanguage().equals("en");
        return new Judged(words.get("shop.risk.phase." + judgement.phase()), RuleFront.ruling(judgement.ruling(), words), words.get("shop.risk.value", judgement.at()),
                judgement.findings().stream().map(why -> new Reason(why.rule(), RuleFront.ruling(why.ruling(), words), why.shadow(), why.text(english))).toList());
    }

    private static List<Fact> facts(Limits limits, Words words) {
        RiskFacts facts = limits.facts();
        List<Fact> all = new ArrayList<>();
        all.add(sum("day", paid(facts, DAY), limits.lowest(DAY), words));
        all.add(sum("month", paid(facts, MONTH), limits.lowest(MONTH), words));
        all.add(fact("most", words.get("shop.risk.value", facts.buyer().most()), words));
        all.add(fact("orders", words.get("shop.risk.panel.count", facts.buyer().orders()), words));
        all.add(fact("open", words.get("shop.risk.panel.count", facts.buyer().open()), words));
        int neighbours = facts.neighbours(WEEK);
        all.add(new Fact(words.get("shop.risk.panel.neighbours"), words.get("shop.risk.panel.count", neighbours), neighbours > 0));
        all.add(fact("proof", words.get("shop.risk.proof." + facts.buyer().assurance()), words));
        all.add(fact("age", age(facts, words), words));
        all.add(fact("country", facts.setting().country().isEmpty() ? words.get("shop.risk.panel.unknown") : facts.setting().country(), words));
        return all;
    }

    private static Money paid(RiskFacts facts, Duration window) {
        Instant since = facts.setting().at().minus(window);
        return facts.earlier().stream().filter(one -> one.paid() && one.at().isAfter(since)).map(RiskFacts.Earlier::face)
                .reduce(new Money(0, facts.buyer().most().currency()), Money::plus);
    }

    private static Fact sum(String name, Money sum, OptionalLong limit, Words words) {
        if (limit.isEmpty()) {
            return fact(name, words.get("shop.risk.value", sum), words);
        }
        return new Fact(words.get("shop.risk.panel." + name), words.get("shop.risk.panel.of", sum, new Money(limit.getAsLong(), sum.currency())), sum.minor() > limit.getAsLong());
    }

    private static String age(RiskFacts facts, Words words) {
        if (facts.buyer().since().equals(Instant.EPOCH)) {
            return words.get("shop.risk.panel.unknown");
        }
        long days = Duration.between(facts.buyer().since(), facts.setting().at()).toDays();
        return days < 1 ? words.get("shop.risk.panel.today") : words.get("shop.risk.panel.days", days);
    }

    private static Fact fact(String name, String value, Words words) {
        return new Fact(words.get("shop.risk.panel." + name), value, false);
    }

    record Judged(String phase, RuleFront.Mark mark, String at, List<Reason> findings) {
    }

    record Reason(String rule, RuleFront.Mark mark, boolean shadow, String text) {
    }

    /** @param over whether it is beyond what the rules allow */
    record Fact(String label, String value, boolean over) {
    }
}
