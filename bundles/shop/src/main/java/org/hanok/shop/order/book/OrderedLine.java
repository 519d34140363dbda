package org.hanok.shop.order.book;

import org.hanok.shop.order.LineState;

/** What was ordered, as the buyer saw it then. @param price of one, in the order's currency */
public record OrderedLine(long id, long productId, String slug, String name, String palette, String lattice, long price, int quantity, LineState state) {

    /** @param column from {@code at} on id, product, slug, name, palette, lattice, price, quantity and state */
    static OrderedLine of(Object[] column, int at) {
        return new OrderedLine(((Number) column[at]).longValue(), ((Number) column[at + 1]).longValue(), (String) column[at + 2], (String) column[at + 3],
                (String) column[at + 4], (String) column[at + 5], ((Number) column[at + 6]).longValue(), ((Number) column[at + 7]).intValue(),
                LineState.valueOf((String) column[at + 8]));
    }
}
