package org.hanok.shop.order.misfit;

import java.sql.Timestamp;
import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.order.pay.Verdict;

/** Money that did not fit its order and of which nobody has yet said what became of it. @param id of the payment @param number of the order */
public record Misfit(long id, String number, String charge, String method, Money amount, Verdict verdict, Instant at) {

    /** The columns {@link #of} reads; {@code p} is the payment, {@code o} its order. */
    static final String COLUMNS = "p.id, o.number, p.charge, p.method, p.amount, p.currency, p.verdict, p.at";

    static Misfit of(Object row) {
        Object[] c = (Object[]) row;
        return new Misfit(((Number) c[0]).longValue(), (String) c[1], (String) c[2], (String) c[3], new Money(((Number) c[4]).longValue(), (String) c[5]),
                Verdict.valueOf((String) c[6]), ((Timestamp) c[7]).toInstant());
    }
}
