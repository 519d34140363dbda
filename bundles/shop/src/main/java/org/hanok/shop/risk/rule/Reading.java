package org.hanok.shop.risk.rule;

import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule measured, in minor units when there is a currency, else a count.
 *
 * @param beyond whether the rule speaks
 * @param before what counted already
 * @param total what this purchase adds
 */
public record Reading(boolean beyond, long limit, long before, long total, @Nullable String currency) {

    /** How much of the limit is left for this purchase; never negative. */
    public long rest() {
        return Math.max(0, limit - before);
    }

    /** A number of this reading as its kind. */
    public Object shown(long number) {
        return currency == null ? (Object) number : new Money(number, currency);
    }

    static Reading sum(Money before, Money total, long limit) {
        return new Reading(!total.isZero() && limit - before.minor() < total.minor(), limit, before.minor(), total.minor(), total.currency());
    }

    static Reading count(long before, long total, long limit) {
        return new Reading(before + total > limit, limit, before, total, null);
    }
}
