package org.hanok.shop.refund;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.shop.order.pay.Cashier;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it stands.
 *
 * @param order number of its order
 * @param charge id of the charge that is paid back
 * @param gross what was paid for what is taken back
 * @param note what staff said to the buyer, or the message key of why the provider refused
 * @param bank where a transfer goes, empty for none; its number is sealed
 * @param payout where a transfer came from and its reference, empty before
 */
public record Refund(long id, String number, long orderId, String order, long member, Kind kind, RefundState state, String charge, String method, Money gross, Money fee,
        String reason, String note, Bank bank, Payout payout, long askedBy, Instant created, @Nullable Instant decidedOrNull, @Nullable Instant paidOrNull) {

    /** The columns that {@link #of} reads, of {@code r} joined with its order {@code o}. */
    public static final String COLUMNS = """
            select r.id, r.number, r.order_id, o.number, r.member_id, r.kind, r.state, r.charge, r.method, r.currency, r.gross, r.fee, r.reason, r.note, r.bank,
              r.account, r.account_tail, r.holder, r.payout_account, r.payout_reference, r.asked_by, r.created_at, r.decided_at, r.paid_at
            from shop.refund r join shop.orders o on o.id = r.order_id\s""";

    /** @param sealedOrNull the account's number, readable with the key alone @param tail its last four digits */
    public record Bank(String code, @Nullable String sealedOrNull, String tail, String holder) {

        public boolean isKnown() {
            return !code.isEmpty();
        }
    }

    /** @param account id of the account of ours */
    public record Payout(String account, String reference) {
    }

    public static Refund of(Object row) {
        Object[] c = (Object[]) row;
        String currency = (String) c[9];
        return new Refund(number(c[0]), (String) c[1], number(c[2]), (String) c[3], number(c[4]), Kind.valueOf((String) c[5]), RefundState.valueOf((String) c[6]),
                (String) c[7], (String) c[8], new Money(number(c[10]), currency), new Money(number(c[11]), currency), (String) c[12], (String) c[13],
                new Bank((String) c[14], (String) c[15], (String) c[16], (String) c[17]), new Payout((String) c[18], (String) c[19]), number(c[20]),
                ((Timestamp) c[21]).toInstant(), instant(c[22]), instant(c[23]));
    }

    public static Ref ref(String number) {
        return new Ref("shop.refund", number);
    }

    /** What goes back to the buyer. */
    public Money amount() {
        return gross.minus(fee);
    }

    /** The key under which payment pays it back once. */
    public String key() {
        return KEY + number;
    }

    public static final String KEY = "shop.refund:";

    public Optional<Instant> decided() {
        return Optional.ofNullable(decidedOrNull);
    }

    public Optional<Instant> paid() {
        return Optional.ofNullable(paidOrNull);
    }

    public boolean isTransfer() {
        return Cashier.isTransfer(method);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
