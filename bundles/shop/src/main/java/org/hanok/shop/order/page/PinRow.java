package org.hanok.shop.order.page;

import org.hanok.shop.order.Order;
import org.hanok.shop.order.book.PinPlace;

/**
 * A PIN as the theme's row shows it.
 *
 * @param number its place in the line
 * @param mask dots and the last two characters
 * @param code clear, only when it was opened for this very answer; else empty
 * @param opened when it was last opened, in words, with its remark while the code is shown; empty when never
 */
record PinRow(int number, String mask, String tail, String code, String opened, String revealUrl) {

    private static final String DOTS = "••••-••••-••••-••";

    static PinRow of(PinPlace pin, String code, String opened, String order) {
        return new PinRow(pin.slot(), DOTS + pin.tail(), pin.tail(), code, opened, Order.path(order) + "/pins/" + pin.id() + "/reveal");
    }
}
