package org.hanok.shop.refund.ask;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanok.api.Money;
import org.hanok.shop.refund.terms.Terms;

/**
 * What is asked back and what it comes to.
 *
 * @param gross what was paid for it
 * @param fee what is kept
 */
public record Asked(List<Part> parts, Money gross, Money fee) {

    /** @param count of it */
    public record Part(Piece piece, int count) {

        public Money sum() {
            return piece.price().times(count);
        }
    }

    /** The fee is reckoned once for each brand over its delivered PINs, by the house's one rounding rule; what was never delivered is free. */
    static Asked of(List<Part> parts, Map<Long, Terms> terms, String currency) {
        Money none = new Money(0, currency);
        Map<Long, Money> delivered = new TreeMap<>();
        parts.stream().filter(part -> part.piece().isPin()).forEach(part -> delivered.merge(part.piece().brand(), part.sum(), Money::plus));
        Money fee = delivered.entrySet().stream().filter(brand -> terms.containsKey(brand.getKey())).map(brand -> terms.get(brand.getKey()).fee(brand.getValue()))
                .reduce(none, Money::plus);
        return new Asked(List.copyOf(parts), parts.stream().map(Part::sum).reduce(none, Money::plus), fee);
    }

    /** What goes back to the buyer. */
    public Money amount() {
        return gross.minus(fee);
    }

    public int pins() {
        return (int) parts.stream().filter(part -> part.piece().isPin()).count();
    }
}
