package org.hanok.shop.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's paid orders tell. Sums are in won; orders in other currencies are counted and not summed.
 *
 * @param orders that were paid
 * @param most the largest order's total
 * @param average of totals, rounded down
 * @param day face value paid in the last 24 hours
 * @param month face value paid in the last 30 days
 * @param refunded what went back
 */
public record Trust(long member, long orders, @Nullable Instant firstPaid, @Nullable Instant lastPaid, long total, long most, long average, long day, long month,
        long refunded) {

    static final Trust none(long member) {
        return new Trust(member, 0, null, null, 0, 0, 0, 0, 0, 0);
    }
}
