package org.hanok.shop.cart;

import org.hanok.api.Money;

/** A line of a cart as it was put there. @param seen the price its owner saw then */
public record CartEntry(long productId, int quantity, Money seen) {

    /** The shape in which a query makes it. */
    public CartEntry(long productId, int quantity, long price, String currency) {
        this(productId, quantity, new Money(price, currency));
    }
}
