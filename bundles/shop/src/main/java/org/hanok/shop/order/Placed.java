package org.hanok.shop.order;

import java.util.Optional;

/** A placed order. @param next where the payer's browser goes on to pay; empty for a transfer, or when the cashier cannot be reached now */
public record Placed(String number, Optional<String> next) {

    /** Where to send the browser. */
    String onward() {
        return next.orElse(Orders.path(number));
    }
}
