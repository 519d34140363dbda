package org.hanok.payment.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Weighs how well each waiting order explains a deposit, beside the explanation that the deposit has nothing to do with any of them (Bayes' rule). The shares behind the
 * weights stand with {@link NameFit}, {@link AmountFit} and {@link TimeFit}. Immutable.
 */
public final class Matcher {

    /** Deposits that pay for nothing here, against those for one given order. */
    private static final double STRANGERS = 2;
    /** How often a stranger's deposit has the very amount of an order: prices are round. */
    private static final double SAME_AMOUNT = 0.01;
    private static final int SURE = 10_000;
    private static final int MANY = 20;
    private static final int CLOSE = 5;

    private final Policy policy;

    public Matcher(Policy policy) {
        this.policy = policy;
    }

    public Judgement judge(Arrival arrival, List<Expected> waiting) {
        double rarity = arrival.rarity();
        List<Suggestion> weighed = waiting.stream().map(expected -> fit(arrival, expected)).toList();
        List<Suggestion> suggestions = weighed.stream().map(one -> one.sure(confidence(one, weighed, rarity)))
                .filter(one -> one.confidence() >= policy.suggest() || one.name().same())
                .sorted(Comparator.comparing(Suggestion::confidence).thenComparing(one -> one.weight(rarity)).thenComparing(one -> one.expected().created()).reversed())
                .limit(MANY).toList();
        return new Judgement(why(arrival, suggestions), suggestions);
    }

    private Suggestion fit(Arrival arrival, Expected expected) {
        AmountFit amount = AmountFit.of(arrival.amount(), expected.rest(), expected.paid() > 0, policy.over());
        return new Suggestion(expected, expected.name(arrival), amount, TimeFit.of(arrival.received(), expected, policy.late()), 0);
    }

    private static int confidence(Suggestion one, List<Suggestion> all, double rarity) {
        double rivals = all.stream().filter(other -> other != one && !one.overshadows(other, rarity)).mapToDouble(other -> other.weight(rarity)).sum();
        double weight = one.weight(rarity);
        return (int) Math.min(SURE - 1, SURE * weight / (weight + rivals + STRANGERS * rarity * SAME_AMOUNT));
    }

    private Why why(Arrival arrival, List<Suggestion> suggestions) {
        if (arrival.readings().isEmpty()) {
            return Why.NAMELESS;
        }
        Optional<Suggestion> best = suggestions.stream().findFirst();
        return best.isEmpty() ? Why.NOBODY : why(arrival, best.get(), suggestions);
    }

    private Why why(Arrival arrival, Suggestion best, List<Suggestion> all) {
        if (best.time() == TimeFit.GIVEN_UP) {
            return Why.GIVEN_UP;
        }
        if (best.time() == TimeFit.TOO_LATE) {
            return Why.LATE;
        }
        if (!policy.sharedNames() && shared(best, all)) {
            return Why.SHARED_NAME;
        }
        if (best.fits(policy)) {
            return policy.allows(arrival.amount()) ? Why.SURE : Why.OVER_LIMIT;
        }
        return doubt(best, all);
    }

    private static Why doubt(Suggestion best, List<Suggestion> all) {
        if (!best.name().speaks() && best.name() != NameFit.LIKE) {
            return Why.OTHER_NAME;
        }
        if (!best.amount().plausible()) {
            return Why.OTHER_AMOUNT;
        }
        boolean close = all.size() > 1 && all.get(1).confidence() * CLOSE > best.confidence();
        return close ? Why.SEVERAL : Why.UNSURE;
    }

    private static boolean shared(Suggestion best, List<Suggestion> all) {
        return best.name().same() && all.stream().anyMatch(other -> other.name().same() && other.time().alive() && other.expected().payer() != best.expected().payer());
    }
}
