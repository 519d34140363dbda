package org.hanok.shop.order.checkout;

import java.util.Optional;
import org.hanok.shop.order.pay.Due;

/** An order that somebody wished for. @param due what its charge needs, when it is new; empty when the same request placed it before */
record Fresh(String number, Optional<Due> due) {

    static Fresh again(String number) {
        return new Fresh(number, Optional.empty());
    }
}
