package org.hanok.shop.order.book;

import java.util.List;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.OrderEvent;
import org.hanok.shop.order.OrderLine;

/** All there is to know of one order. */
public record OrderFile(Order order, List<OrderLine> lines, List<PinPlace> pins, List<OrderEvent> steps) {

    public List<PinPlace> pins(OrderLine line) {
        return pins.stream().filter(pin -> pin.line() == line.id()).toList();
    }
}
