package org.hanok.shop.risk.fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.rule.RuleSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what is known of a purchase. Thread-safe. */
@Component(service = Facts.class)
public class Facts {

    private final Site site;

    @Activate
    public Facts(@Reference Site site) {
        this.site = site;
    }

    public RiskFacts of(RiskFacts.Phase phase, Purchase purchase, Person person, Memory memory, RuleSet rules) {
        String currency = currency(purchase);
        RiskFacts.Buyer buyer = new RiskFacts.Buyer(purchase.memberId(), person.assurance(), person.since(), memory.orders(), memory.first(), memory.last(),
                new Money(memory.most(), currency), memory.open(), person.blocks());
        RiskFacts.Setting setting = new RiskFacts.Setting(purchase.channel(), purchase.method(), purchase.address(), purchase.agent(),
                person.country().isEmpty() ? memory.country() : person.country(), memory.at(), site.zone());
        return new RiskFacts(phase, buyer, setting, purchase.lines().stream().map(line -> line(line, memory.risky(), rules)).toList(),
                memory.past().stream().map(past -> earlier(past, memory.risky(), rules, currency)).toList(), memory.neighbours());
    }

    /** What the purchase is paid in. */
    public static String currency(Purchase purchase) {
        return purchase.lines().stream().map(line -> line.faceValue().currency()).findFirst().orElse("KRW");
    }

    private static RiskFacts.Line line(Purchase.Line line, Set<Long> risky, RuleSet rules) {
        return new RiskFacts.Line(line.productId(), line.brandId(), rules.classes(line.brandId(), risky), line.faceValue(), line.price(), line.quantity());
    }

    private static RiskFacts.Earlier earlier(Memory.Past past, Set<Long> risky, RuleSet rules, String currency) {
        return new RiskFacts.Earlier(past.order(), past.at(), past.paid(), past.brand(), rules.classes(past.brand(), risky), new Money(past.face(), currency),
                new Money(past.price(), currency));
    }

    /** Moments as {@link #moments(String)} reads them. */
    static String text(List<Instant> moments) {
        return String.join(" ", moments.stream().map(Instant::toString).toList());
    }

    public static List<Instant> moments(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" ")).stream().map(Instant::parse).toList();
    }
}
