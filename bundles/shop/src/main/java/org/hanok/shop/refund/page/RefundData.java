package org.hanok.shop.refund.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.refund.Kind;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundFile;
import org.hanok.shop.refund.RefundState;

/**
 * A refund in JSON. No PIN, no account number.
 *
 * @param gross what was paid for what goes back
 * @param fee what is kept
 * @param amount what the buyer gets
 * @param note what staff said when they rejected it
 * @param account where a transfer goes, masked
 */
public record RefundData(String number, String order, Kind kind, RefundState state, String method, Money gross, Money fee, Money amount, String reason, String note,
        Optional<Account> account, Instant created, Optional<Instant> decided, Optional<Instant> paid, List<Line> lines) {

    public static RefundData of(RefundFile file) {
        Refund refund = file.refund();
        return new RefundData(refund.number(), refund.order(), refund.kind(), refund.state(), refund.method(), refund.gross(), refund.fee(), refund.amount(),
                refund.reason(), refund.state() == RefundState.REJECTED ? refund.note() : "",
                refund.bank().isKnown() ? Optional.of(new Account(refund.bank().code(), refund.bank().tail(), refund.bank().holder())) : Optional.empty(),
                refund.created(), refund.decided(), refund.paid(), file.lines().stream().map(RefundData::line).toList());
    }

    private static Line line(RefundFile.Line line) {
        return new Line(line.name(), Optional.ofNullable(line.pinOrNull()), line.tail(), line.quantity(), line.price(), line.revealed(), line.fate());
    }

    /** @param bank code of the Korean clearing house @param tail the last four digits */
    public record Account(String bank, String tail, String holder) {
    }

    /** @param pin id, none for what was not delivered @param price of one @param fate what became of the PIN: RESELL, DEAD or empty */
    public record Line(String name, Optional<Long> pin, String tail, int quantity, Money price, boolean opened, String fate) {
    }
}
