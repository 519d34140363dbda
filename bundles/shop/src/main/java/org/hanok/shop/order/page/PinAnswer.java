package org.hanok.shop.order.page;

import java.time.Instant;

/** An opened PIN in JSON. @param opened when, in the visitor's words, for the page's script */
public record PinAnswer(String code, String remark, String opened, Instant at) {

    @Override
    public String toString() {
        return "an opened PIN";
    }
}
