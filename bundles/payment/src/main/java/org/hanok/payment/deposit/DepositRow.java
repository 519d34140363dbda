package org.hanok.payment.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.payment.charge.Charge;

/**
 * A deposit as staff see it.
 *
 * @param paid what it pays, wholly or in part
 * @param note what staff wrote when they put it aside or sent it back
 * @param confidence how sure matching was, in percent; empty when nobody asked it
 * @param findings what matching saw, as message keys behind {@code payment.match.}
 */
public record DepositRow(long id, String account, Instant received, String payerName, String method, Money amount, Money balance, DepositState state,
        Reason reason, String note, Optional<Ref> paid, Optional<String> confidence, List<String> findings) {

    static DepositRow of(Deposit deposit) {
        Charge charge = deposit.charge;
        return new DepositRow(deposit.id, deposit.account, deposit.received, deposit.payerName, deposit.method, deposit.money(), Money.won(deposit.balance),
                deposit.state, deposit.reason, deposit.note, charge == null ? Optional.empty() : Optional.of(charge.subject()),
                Optional.ofNullable(deposit.confidence).map(Candidate::percent), deposit.findings.isEmpty() ? List.of() : List.of(deposit.findings.split(",")));
    }

    /** Whether staff may still decide about it. */
    public boolean open() {
        return state == DepositState.NEW || state == DepositState.QUEUED || state == DepositState.IGNORED;
    }
}
