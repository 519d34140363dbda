package org.hanok.shop.order.book;

import java.sql.Timestamp;
import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;

/**
 * An order in a list.
 *
 * @param name of the first line
 * @param more how many lines there are besides
 */
public record OrderBrief(long id, String number, long member, String payer, Stage stage, Money total, int pins, Instant placed, String name, int more,
        String palette, String lattice, PaymentState payment) {

    /** The columns every list of orders selects. */
    public static final String COLUMNS = "select o.id, o.number, o.member_id, o.payer_name, o.stage, o.total, o.currency, o.pins, o.placed_at, l.name,"
            + " (select count(*) from shop.order_line m where m.order_id = o.id) - 1, l.palette, l.lattice, o.payment_state"
            + " from shop.orders o join shop.order_line l on l.order_id = o.id and l.position = 1 ";

    public static OrderBrief of(Object row) {
        Object[] c = (Object[]) row;
        return new OrderBrief(((Number) c[0]).longValue(), (String) c[1], ((Number) c[2]).longValue(), (String) c[3], Stage.valueOf((String) c[4]),
                new Money(((Number) c[5]).longValue(), (String) c[6]), ((Number) c[7]).intValue(), ((Timestamp) c[8]).toInstant(), (String) c[9],
                ((Number) c[10]).intValue(), (String) c[11], (String) c[12], PaymentState.valueOf((String) c[13]));
    }
}
