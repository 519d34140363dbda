package org.hanok.shop.cart;

import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Offer;

/**
 * A line of a cart at today's price.
 *
 * @param left how many could be bought now
 * @param seen the price its owner saw when setting the quantity
 */
public record BasketRow(Offer offer, int quantity, long left, Money seen, Trouble trouble) {

    static BasketRow of(CartEntry entry, Offer offer, long left, String currency) {
        return new BasketRow(offer, entry.quantity(), left, entry.seen(), trouble(entry, offer, left, currency));
    }

    public Money total() {
        return offer.price().times(quantity);
    }

    /** What it would be without any discount. */
    public Money listTotal() {
        return offer.listPrice().times(quantity);
    }

    public boolean isBuyable() {
        return trouble == Trouble.NONE;
    }

    /** The price seen before, when it is another today. */
    public Optional<Money> changedFrom() {
        return seen.equals(offer.price()) ? Optional.empty() : Optional.of(seen);
    }

    private static Trouble trouble(CartEntry entry, Offer offer, long left, String currency) {
        if (!offer.sellable()) {
            return Trouble.GONE;
        }
        if (!offer.price().currency().equals(currency)) {
            return Trouble.CURRENCY;
        }
        return left <= 0 ? Trouble.SOLD_OUT : left < entry.quantity() ? Trouble.SHORT : Trouble.NONE;
    }
}
