package org.hanok.shop.order.checkout;

import org.hanok.api.Refused;

/** The member has an unpaid order of the same products: it can be paid or cancelled, not doubled. */
final class DuplicateOrder extends Refused {

    private static final long serialVersionUID = 1L;
    private final String number;

    DuplicateOrder(String number) {
        super("shop.checkout.refused.pending", number);
        this.number = number;
    }

    String number() {
        return number;
    }
}
