package org.hanok.shop.order.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.hanok.shop.order.Axis;
import org.jspecify.annotations.Nullable;

/** A step in an order's history. */
public record OrderStep(Instant at, String actor, Axis axis, String to, String reason) {

    /** SQL: all steps of the order {@code o} as one text, oldest first. */
    static final String ALL = """
            (select string_agg(concat_ws(chr(31), cast(extract(epoch from e.at) * 1000000 as bigint), e.actor, e.axis, e.to_state,
              translate(e.reason, concat(chr(30), chr(31)), '  ')), chr(30) order by e.id) from shop.order_event e where e.order_id = o.id)""";

    /** @param textOrNull null for an order without steps */
    static List<OrderStep> all(@Nullable String textOrNull) {
        return textOrNull == null ? List.of() : Arrays.stream(textOrNull.split("\u001e")).map(OrderStep::of).toList();
    }

    private static OrderStep of(String text) {
        String[] part = text.split("\u001f", -1);
        return new OrderStep(Instant.EPOCH.plus(Long.parseLong(part[0]), ChronoUnit.MICROS), part[1], Axis.valueOf(part[2]), part[3], part[4]);
    }
}
