package org.hanok.shop.order.pay;

import org.hanok.api.Money;
import org.hanok.api.event.Event;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.PaymentState;

/** A settled charge, as {@code payment.settled} tells it. */
record Payment(String number, String charge, String method, Money amount) {

    /** @throws IllegalArgumentException when a fact is missing or no number */
    static Payment of(Event event) {
        return new Payment(event.subject().id(), event.fact("charge"), event.fact("method"),
                new Money(Long.parseLong(event.fact("amount")), event.fact("currency")));
    }

    /** How it fits the order as it stands. */
    Verdict verdict(Head order) {
        if (order.payment() != PaymentState.UNPAID) {
            return Verdict.ALREADY_PAID;
        }
        if (order.order() == OrderState.CANCELLED) {
            return Verdict.ORDER_CLOSED;
        }
        if (!amount.currency().equals(order.total().currency())) {
            return Verdict.WRONG_CURRENCY;
        }
        return amount.minor() == order.total().minor() ? Verdict.ACCEPTED : Verdict.WRONG_AMOUNT;
    }
}
