package org.hanok.shop.refund.ask;

import java.sql.Timestamp;
import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.order.pay.Cashier;
import org.jspecify.annotations.Nullable;

/**
 * An order as a refund looks at it.
 *
 * @param method how it was paid
 * @param chargeOrNull the charge that paid it
 * @param isPaid whether anything of it is paid for
 * @param firstPaid when its buyer first paid for anything
 * @param now by the database's clock
 */
public record PaidOrder(long id, String number, long member, Money total, String method, @Nullable String chargeOrNull, boolean isPaid, Instant firstPaid, Instant now) {

    static final String COLUMNS = """
            select o.id, o.number, o.member_id, o.total, o.currency, o.method, o.charge, o.payment_state in ('PAID', 'PARTIALLY_REFUNDED') as is_paid,
              coalesce((select min(f.paid_at) from shop.orders f where f.member_id = o.member_id), now()), now()
            from shop.orders o where o.number = ?1 and (cast(?2 as bigint) = 0 or o.member_id = ?2)""";

    /** How many columns that are. */
    static final int WIDTH = 10;

    static PaidOrder of(Object row) {
        Object[] c = (Object[]) row;
        return new PaidOrder(((Number) c[0]).longValue(), (String) c[1], ((Number) c[2]).longValue(), new Money(((Number) c[3]).longValue(), (String) c[4]),
                (String) c[5], (String) c[6], (Boolean) c[7], ((Timestamp) c[8]).toInstant(), ((Timestamp) c[9]).toInstant());
    }

    /** Whether money goes back by a transfer that staff make. */
    public boolean isTransfer() {
        return Cashier.isTransfer(method);
    }
}
