package org.hanok.api;

import java.util.Currency;
import java.util.Objects;

/**
 * An amount in whole minor units of its currency: 9,500 won is {@code Money.won(9500)}, 12.34 dollars {@code new Money(1234, "USD")}.
 * Arithmetic refuses to mix currencies and to overflow. Immutable.
 *
 * @param minor amount in minor units, may be negative
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException for an unknown currency code */
    public Money {
        Currency.getInstance(Objects.requireNonNull(currency));
    }

    public static Money won(long amount) {
        return new Money(amount, "KRW");
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /** A share in hundredths of a percent (basis points), rounded half up to a whole minor unit: the one rounding rule of the house. */
    public Money share(int basisPoints) {
        return new Money(Math.floorDiv(Math.addExact(Math.multiplyExact(minor, (long) basisPoints), 5_000L), 10_000L), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " with " + other.currency);
        }
        return other;
    }
}
