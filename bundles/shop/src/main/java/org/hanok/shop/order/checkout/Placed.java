package org.hanok.shop.order.checkout;

import java.util.Optional;
import org.hanok.shop.order.Order;

/** A placed order. @param next where the payer's browser goes on to pay; empty for a transfer, or when the cashier cannot be reached now */
public record Placed(String number, Optional<String> next) {

    /** Where to send the browser. */
    public String onward() {
        return next.orElse(Order.path(number));
    }
}
