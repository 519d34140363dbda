package org.hanok.payment.inbox;

import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.inbox.Verdict.Act;

/**
 * Holds the provider's own answer against the charge. Money that disagrees in anything is never kept, and no answer moves a charge backwards.
 *
 * @param code the charge's id
 * @param state where the charge stands here
 * @param asked what was to be paid
 * @param left whether the payer came back, so that a failed try is final
 * @param overdue whether the time is up, so that an unpaid charge ends
 * @param store our id at the provider, empty when it has none
 * @param test whether this is a test shop: it takes play money alone, another shop real money alone
 */
record Judgement(String code, ChargeState state, Money asked, boolean left, boolean overdue, String store, boolean test) {

    Verdict of(Truth truth) {
        return switch (truth.state()) {
            case SETTLED -> paid(truth);
            case CANCELLED, REFUNDED -> takenBack();
            case FAILED -> state == ChargeState.SETTLED ? backwards() : unpaid(left || overdue);
            case PENDING -> state == ChargeState.SETTLED ? backwards() : unpaid(overdue);
        };
    }

    private Verdict unpaid(boolean over) {
        return Verdict.of(over && state == ChargeState.PENDING ? Act.FAIL : Act.WAIT);
    }

    private static Verdict backwards() {
        return new Verdict(Act.ALARM, "backwards");
    }

    private Verdict paid(Truth truth) {
        return switch (state) {
            case SETTLED, REFUNDED -> again(truth);
            case CANCELLED, FAILED -> new Verdict(Act.REJECT, "late");
            case PENDING -> disagreement(truth).map(reason -> new Verdict(Act.REJECT, reason)).orElse(Verdict.of(Act.SETTLE));
        };
    }

    /** Already ours: a dispute, or more money than was asked for, is for staff. */
    private Verdict again(Truth truth) {
        if (truth.disputed()) {
            return new Verdict(Act.ALARM, "dispute");
        }
        boolean more = truth.amount().currency().equals(asked.currency()) && truth.amount().compareTo(asked) > 0;
        return more ? new Verdict(Act.ALARM, "more") : Verdict.of(Act.WAIT);
    }

    private Verdict takenBack() {
        return switch (state) {
            case PENDING -> Verdict.of(Act.FAIL);
            case SETTLED -> new Verdict(Act.REVERSED, "reversed");
            case CANCELLED, FAILED, REFUNDED -> Verdict.of(Act.WAIT);
        };
    }

    private Optional<String> disagreement(Truth truth) {
        if (!truth.chargeId().equals(code)) {
            return Optional.of("order");
        }
        if (!truth.amount().currency().equals(asked.currency())) {
            return Optional.of("currency");
        }
        if (!truth.amount().equals(asked)) {
            return Optional.of("amount");
        }
        if (!store.isEmpty() && !truth.store().equals(store)) {
            return Optional.of("store");
        }
        return truth.live() != test ? Optional.empty() : Optional.of("channel");
    }
}
