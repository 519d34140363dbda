package org.hanok.payment.deposit;

import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.payment.charge.Charge;

/**
 * A deposit as staff see it.
 *
 * @param paid what it pays, when it is matched
 * @param note why staff put it aside
 */
public record DepositRow(long id, String account, Instant received, String payerName, String method, Money amount, Money balance, DepositState state,
        Reason reason, String note, Optional<Ref> paid) {

    static DepositRow of(Deposit deposit) {
        Charge charge = deposit.charge;
        return new DepositRow(deposit.id, deposit.account, deposit.received, deposit.payerName, deposit.method, deposit.money(), Money.won(deposit.balance),
                deposit.state, deposit.reason, deposit.note, charge == null ? Optional.empty() : Optional.of(charge.subject()));
    }
}
