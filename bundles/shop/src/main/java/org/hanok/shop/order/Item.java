package org.hanok.shop.order;

import org.hanok.api.Money;
import org.hanok.shop.catalogue.Offer;

/** So many of an offer, beside how many there are. */
public record Item(Offer offer, int quantity, long available) {

    public boolean gone() {
        return !offer.sellable();
    }

    public boolean soldOut() {
        return available < quantity;
    }

    public Money sum() {
        return offer.price().times(quantity);
    }
}
