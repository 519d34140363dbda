package org.hanok.payment.books;

import java.time.Instant;
import org.hanok.api.Money;

/**
 * A posting with its entry.
 *
 * @param id of the posting
 * @param link the page of what it is about, may be empty
 */
public record Line(long id, Instant at, long entry, String key, String kind, String subjectType, String subject, String note, String account, Money amount, String link) {

    /** The amount without its side. */
    public Money size() {
        return amount.isNegative() ? amount.times(-1) : amount;
    }

    static Line of(Object[] row) {
        String type = (String) row[5];
        String subject = (String) row[6];
        return new Line(((Number) row[0]).longValue(), ((java.sql.Timestamp) row[1]).toInstant(), ((Number) row[2]).longValue(), (String) row[3], (String) row[4], type,
                subject, (String) row[7], (String) row[8], new Money(((Number) row[9]).longValue(), (String) row[10]), link(type, subject));
    }

    private static String link(String type, String subject) {
        return switch (type) {
            case "payment.deposit" -> "/admin/payment/deposits/" + subject;
            case "shop.order" -> "/admin/shop/orders/" + subject;
            default -> "";
        };
    }
}
