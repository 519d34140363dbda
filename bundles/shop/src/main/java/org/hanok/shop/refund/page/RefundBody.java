package org.hanok.shop.refund.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanok.api.Refused;
import org.hanok.shop.Body;
import org.hanok.shop.refund.BankDetails;
import org.hanok.shop.refund.ask.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A wish in JSON.
 *
 * @param order its number
 * @param pins ids of delivered PINs
 * @param lines what was not delivered
 * @param bank code of the Korean clearing house, for orders paid by transfer; with {@code account} and {@code holder}
 */
public record RefundBody(@Nullable String order, @Nullable List<Long> pins, @Nullable List<Line> lines, @Nullable String reason, @Nullable String bank,
        @Nullable String account, @Nullable String holder) {

    /** So many of a product. */
    public record Line(long product, int quantity) {
    }

    /** @throws Refused for what is no wish */
    public Wish wish() {
        Map<Long, Integer> products = new TreeMap<>();
        Body.all(lines).forEach(line -> products.merge(line.product(), line.quantity(), RefundBody::more));
        @Nullable BankDetails details = bank == null ? null : BankDetails.of(bank, plain(account), plain(holder));
        return new Wish(plain(order), new TreeSet<>(Body.all(pins)), products, plain(reason), details);
    }

    /** The sum, or the most there is. */
    private static int more(int some, int others) {
        return (int) Math.min((long) some + others, Integer.MAX_VALUE);
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "refund of " + order;
    }
}
