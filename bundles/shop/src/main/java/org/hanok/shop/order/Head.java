package org.hanok.shop.order;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.Ref;

/** What every step of an order needs to know of it. */
public record Head(long id, String number, long member, Money total, OrderState order, PaymentState payment, DeliveryState delivery) {

    /** Of an order {@code o}. */
    public static final String COLUMNS = "o.id, o.number, o.member_id, o.total, o.currency, o.order_state, o.payment_state, o.delivery_state";

    /** Reads the columns id, number, member_id, total, currency, order_state, payment_state, delivery_state. */
    public static Head of(Object row) {
        Object[] column = (Object[]) row;
        return new Head(((Number) column[0]).longValue(), (String) column[1], ((Number) column[2]).longValue(),
                new Money(((Number) column[3]).longValue(), (String) column[4]), OrderState.valueOf((String) column[5]),
                PaymentState.valueOf((String) column[6]), DeliveryState.valueOf((String) column[7]));
    }

    public static List<Head> all(List<?> rows) {
        return rows.stream().map(Head::of).toList();
    }

    public Ref ref() {
        return Order.ref(number);
    }
}
