package org.hanok.shop.order.pay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * An unpaid order as the cashier needs it.
 *
 * @param first name of its first line
 * @param lines how many lines it has
 * @param chargeOrNull the charge it is known to have
 */
public record Due(long id, String number, long member, Money total, String method, String payerName, Locale locale, Instant until, String first, int lines,
        @Nullable String chargeOrNull) {

    static Due of(Object row) {
        Object[] column = (Object[]) row;
        return new Due(((Number) column[0]).longValue(), (String) column[1], ((Number) column[2]).longValue(),
                new Money(((Number) column[3]).longValue(), (String) column[4]), (String) column[5], (String) column[6],
                Locale.forLanguageTag((String) column[7]), ((Timestamp) column[8]).toInstant(), (String) column[9], ((Number) column[10]).intValue(),
                (String) column[11]);
    }
}
