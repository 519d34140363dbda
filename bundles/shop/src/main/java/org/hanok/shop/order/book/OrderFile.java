package org.hanok.shop.order.book;

import java.util.List;
import org.hanok.shop.order.Order;

/** All there is to know of one order. */
public record OrderFile(Order order, List<OrderedLine> lines, List<PinPlace> pins, List<OrderStep> steps) {

    public List<PinPlace> pins(OrderedLine line) {
        return pins.stream().filter(pin -> pin.line() == line.id()).toList();
    }
}
