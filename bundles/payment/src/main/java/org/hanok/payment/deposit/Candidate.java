package org.hanok.payment.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.charge.Charge;

/**
 * A charge that a deposit may be meant for.
 *
 * @param charge public id
 * @param state PENDING, or given up and to be opened again
 * @param sameName whether a reading of the printed name is the expected one
 * @param tooLittle whether the deposit is less than what was asked for
 */
public record Candidate(String charge, Ref subject, String title, String payerName, Money amount, ChargeState state, Instant created, boolean sameName,
        boolean sameAmount, boolean tooLittle) {

    static final List<ChargeState> PAYABLE = List.of(ChargeState.PENDING, ChargeState.CANCELLED, ChargeState.FAILED);

    static Candidate of(Charge charge, long amount, Set<String> readings) {
        return new Candidate(charge.code(), charge.subject(), charge.title(), charge.payerName(), charge.money(), charge.state(), charge.created(),
                readings.contains(charge.payerKey()), charge.money().minor() == amount, charge.money().minor() > amount);
    }

    public boolean open() {
        return state == ChargeState.PENDING;
    }

    int weight() {
        return (sameName ? 4 : 0) + (sameAmount ? 2 : 0) + (open() ? 1 : 0);
    }
}
