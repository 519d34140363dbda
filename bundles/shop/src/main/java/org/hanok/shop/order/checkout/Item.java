package org.hanok.shop.order.checkout;

import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Offer;

/** So many of an offer, beside how many there are. @param seen the price of one that the buyer saw when choosing it; today's when nothing is known of that */
public record Item(Offer offer, int quantity, long available, Money seen) {

    public Item(Offer offer, int quantity, long available) {
        this(offer, quantity, available, offer.price());
    }

    public boolean gone() {
        return !offer.sellable();
    }

    public boolean soldOut() {
        return available < quantity;
    }

    public Money sum() {
        return offer.price().times(quantity);
    }

    Money seenSum() {
        return seen.currency().equals(offer.price().currency()) ? seen.times(quantity) : sum();
    }
}
