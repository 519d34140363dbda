package org.hanok.shop.order.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.LineState;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.OrderedLine;
import org.hanok.shop.vault.PinState;

/** An order in JSON. PINs are masked; each has an address that opens it. @param next where to go on to pay, only right after placing */
public record OrderData(String number, Stage stage, OrderState order, PaymentState payment, DeliveryState delivery, String method, Money total, Money faceTotal,
        Instant placed, Instant expires, Optional<Instant> paid, Optional<Instant> delivered, List<Line> lines, Optional<String> next) {

    public static OrderData of(OrderFile file, Optional<String> next) {
        Order order = file.order();
        return new OrderData(order.number(), order.stage(), order.orderState(), order.paymentState(), order.deliveryState(), order.method(), order.total(),
                order.faceTotal(), order.placedAt(), order.expiresAt(), order.paidAt(), order.deliveredAt(),
                file.lines().stream().map(line -> line(file, line)).toList(), next);
    }

    private static Line line(OrderFile file, OrderedLine line) {
        return new Line(line.productId(), line.name(), line.quantity(), new Money(line.price(), file.order().total().currency()), line.state(),
                file.pins(line).stream().filter(pin -> pin.state() == PinState.DELIVERED).map(pin -> new Masked(pin.id(), pin.slot(), pin.tail(), pin.opened())).toList());
    }

    /** @param price of one */
    public record Line(long product, String name, int quantity, Money price, LineState state, List<Masked> pins) {
    }

    /** @param tail the last two characters @param opened when it was last shown */
    public record Masked(long id, int number, String tail, Optional<Instant> opened) {
    }
}
