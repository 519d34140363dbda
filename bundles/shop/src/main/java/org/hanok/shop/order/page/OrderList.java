package org.hanok.shop.order.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBrief;

/** A page of orders in JSON. @param next cursor of the next page */
public record OrderList(List<Entry> orders, Optional<String> next) {

    public static OrderList of(List<OrderBrief> found, int limit) {
        List<Entry> entries = found.stream().limit(limit).map(o -> new Entry(o.number(), o.stage(), o.total(), o.pins(), o.placed(), o.name(), o.more())).toList();
        return new OrderList(entries, found.size() > limit ? Optional.of(String.valueOf(found.get(limit - 1).id())) : Optional.empty());
    }

    /** @param name of the first line @param more lines besides */
    public record Entry(String number, Stage stage, Money total, int pins, Instant placed, String name, int more) {
    }
}
