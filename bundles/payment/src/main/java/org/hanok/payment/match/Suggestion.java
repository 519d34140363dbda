package org.hanok.payment.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * An order that a deposit may be meant for, and why.
 *
 * @param confidence how sure, in hundredths of a percent; never a full hundred
 */
public record Suggestion(Expected expected, NameFit name, AmountFit amount, TimeFit time, int confidence) {

    /** Message keys behind {@code payment.match.}, the strongest reason first. */
    public List<String> findings() {
        return Stream.of("name." + name, "amount." + amount, "time." + time).toList();
    }

    double weight(double rarity) {
        return name.weight(rarity) * amount.weight * time.weight;
    }

    Suggestion sure(int hundredths) {
        return new Suggestion(expected, name, amount, time, hundredths);
    }

    /** Whether this other order of the same member fits less, so that it does not stand in the way. */
    boolean overshadows(Suggestion other, double rarity) {
        return other.expected.payer() == expected.payer() && other.weight(rarity) < weight(rarity) / 2;
    }

    boolean fits(Policy policy) {
        return confidence >= policy.auto() && name.speaks() && amount.plausible() && time.alive();
    }
}
