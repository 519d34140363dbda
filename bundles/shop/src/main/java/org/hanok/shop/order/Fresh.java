package org.hanok.shop.order;

import java.util.Optional;

/** An order that somebody wished for. @param due what its charge needs, when it is new; empty when the same request placed it before */
record Fresh(String number, Optional<Due> due) {

    static Fresh again(String number) {
        return new Fresh(number, Optional.empty());
    }
}
