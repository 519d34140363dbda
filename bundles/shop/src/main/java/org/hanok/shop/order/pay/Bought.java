package org.hanok.shop.order.pay;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.order.Head;
import org.hanok.shop.risk.fact.Purchase;

/** An order with what risk asks of it. */
record Bought(Head order, Purchase purchase) {

    /** The columns {@link #of} reads, one row a line; {@code o} and {@code l} are order and line. */
    static final String COLUMNS = Head.COLUMNS + ", o.method, o.channel, o.address, o.agent, o.device, l.product_id, l.brand_id, l.face_value, l.price, l.quantity";

    /** How many columns that are. */
    static final int WIDTH = 18;

    /** @param rows at least one */
    static Bought of(List<?> rows) {
        Head head = Head.of(rows.get(0));
        Object[] first = (Object[]) rows.get(0);
        List<Purchase.Line> lines = rows.stream().map(Object[].class::cast).map(row -> line(row, head.total().currency())).toList();
        return new Bought(head, new Purchase(head.member(), (String) first[8], (String) first[9], (String) first[10], (String) first[11], (String) first[12],
                lines, null));
    }

    private static Purchase.Line line(Object[] row, String currency) {
        return new Purchase.Line(number(row[13]), number(row[14]), new Money(number(row[15]), currency), new Money(number(row[16]), currency),
                (int) number(row[17]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
