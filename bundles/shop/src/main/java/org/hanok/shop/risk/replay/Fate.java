package org.hanok.shop.risk.replay;

import java.util.List;
import org.hanok.shop.risk.rule.Hit;
import org.hanok.shop.risk.rule.Outcome;
import org.hanok.shop.risk.ruling.Ruling;

/** What became of a purchase under some rules: refused at checkout, looked at after payment, or let through. @param rules that made it so */
record Fate(Ruling ruling, List<String> rules) {

    static Fate of(Outcome checkout, Outcome payment) {
        if (checkout.ruling() == Ruling.REFUSE) {
            return new Fate(Ruling.REFUSE, names(checkout));
        }
        return payment.ruling() == Ruling.ALLOW ? new Fate(Ruling.ALLOW, List.of()) : new Fate(Ruling.HOLD, names(payment));
    }

    private static List<String> names(Outcome outcome) {
        return outcome.hits().stream().map(Hit::rule).map(rule -> rule.name()).toList();
    }
}
