package org.hanok.shop.risk.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.hanok.api.Money;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;

/** The caps on money that hold for one buyer at one moment, and for the way they pay when that is known. */
public record Limits(RuleSet rules, RiskFacts facts) {

    /** What may still be bought of a class in a window. */
    public record Left(String brandClass, Duration window, Money money) {
    }

    /** The lowest cap on all brands in that window, whatever happens beyond it; in minor units. */
    public OptionalLong lowest(Duration window) {
        return rules.rules().stream().filter(this::isCap).filter(rule -> rule.brandClass().isEmpty() && rule.window().equals(window)).mapToLong(Rule::most).min();
    }

    /** What is left until an order is refused, the least for each class. */
    public List<Left> left() {
        List<Left> all = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (isCap(rule) && rule.ruling() == Ruling.REFUSE && rule.turn() != Turn.PAYMENT) {
                long before = facts.faceBefore(rule.window(), rule.brandClass()).minor();
                add(all, new Left(rule.brandClass(), rule.window(), new Money(Math.max(0, rule.most() - before), rule.currency())));
            }
        }
        return all;
    }

    private static void add(List<Left> all, Left one) {
        boolean isLess = all.stream().filter(other -> other.brandClass().equals(one.brandClass())).allMatch(other -> one.money().compareTo(other.money()) < 0);
        if (isLess) {
            all.removeIf(other -> other.brandClass().equals(one.brandClass()));
            all.add(one);
        }
    }

    private boolean isCap(Rule rule) {
        return rule.mode() == Mode.ON && rule.measure() == Measure.AMOUNT && rule.ruling() != Ruling.ALLOW && rule.span().covers(facts.setting().at())
                && rule.currency().equals(facts.buyer().most().currency()) && rule.scope().coversBuyer(facts) && rule.scope().coversWay(facts);
    }
}
