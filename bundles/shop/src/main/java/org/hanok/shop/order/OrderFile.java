package org.hanok.shop.order;

import java.util.List;

/** All there is to know of one order. */
record OrderFile(Order order, List<OrderLine> lines, List<PinPlace> pins, List<OrderEvent> steps) {

    List<PinPlace> pins(OrderLine line) {
        return pins.stream().filter(pin -> pin.line() == line.id()).toList();
    }
}
