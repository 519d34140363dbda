package org.hanok.shop.catalogue;

import org.hanok.api.Money;
import org.hanok.api.Refused;

/** The rules that tie face value, list price and price together, the same for every way a price is changed. */
public final class Amounts {

    private Amounts() {
    }

    public static void check(Money faceValue, Money listPrice, Money price) {
        if (!faceValue.currency().equals(price.currency()) || !listPrice.currency().equals(price.currency())) {
            throw new Refused("shop.product.refused.currency");
        }
        if (faceValue.minor() <= 0 || listPrice.minor() <= 0 || price.minor() <= 0) {
            throw new Refused("shop.product.refused.amounts");
        }
        if (price.compareTo(listPrice) > 0) {
            throw new Refused("shop.product.refused.price", price, listPrice);
        }
    }
}
