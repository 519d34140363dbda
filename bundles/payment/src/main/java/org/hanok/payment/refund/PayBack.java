package org.hanok.payment.refund;

import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.charge.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends money back through the provider, outside any transaction. What the provider did not confirm stays waiting and is asked for again with the same key. Thread-safe. */
@Component(service = PayBack.class)
public class PayBack {

    private static final Logger log = LoggerFactory.getLogger(PayBack.class);
    private static final int LONGEST = 100;

    private final Refunds refunds;
    private final Providers providers;
    private final Repaid repaid;

    @Activate
    public PayBack(@Reference Refunds refunds, @Reference Providers providers, @Reference Repaid repaid) {
        this.refunds = refunds;
        this.providers = providers;
        this.repaid = repaid;
    }

    /**
     * Pays back part or all of what was settled for the subject, once per key.
     *
     * @return true when it is done, false when staff must do it by hand
     * @throws Refused when it may not go back, or the provider could not say; the same key may be used again
     */
    public boolean refund(Ref subject, Money money, String key, String reason) {
        Refund refund = refunds.note(subject, money, key, reason);
        return switch (state(refund)) {
            case DONE -> true;
            case BY_HAND -> false;
            case WAITING, FAILED -> throw new Refused("payment.card.refund.refused");
        };
    }

    /** Pays back of the very charge, once per key; what the provider refused is asked for once more. @throws Refused when it may not go back */
    public Repayment refund(Repay wish) {
        Refund refund = refunds.note(wish);
        if (refund.state() == RefundState.FAILED && repaid.again(refund)) {
            refund = refunds.note(wish);
        }
        try {
            return state(refund).told();
        } catch (Refused notNow) {
            log.warn("refund {} of charge {} waits: {}", refund.id, refund.charge.code(), notNow.key());
            return Repayment.WAITING;
        }
    }

    /** Staff have transferred it. @throws Refused when nothing of that key waits for that */
    public void transferred(String key, Payout payout) {
        if (payout.reference().isBlank() || payout.reference().length() > LONGEST) {
            throw new Refused("payment.refund.reference");
        }
        repaid.transferred(refunds.byKey(key).orElseThrow(() -> new Refused("payment.refund.unknown")), payout);
    }

    /** The money went back without our asking. */
    public void known(Refund refund) {
        repaid.done(refund);
    }

    /** Tries a waiting refund. @return false when it has to wait longer */
    public boolean tried(Refund refund) {
        try {
            return state(refund) == RefundState.DONE;
        } catch (Refused notNow) {
            log.warn("refund {} of charge {} is still waiting: {}", refund.id, refund.charge.code(), notNow.key());
            return false;
        }
    }

    private RefundState state(Refund refund) {
        return refund.state() == RefundState.WAITING ? sent(refund) : refund.state();
    }

    private RefundState sent(Refund refund) {
        PaymentProvider provider = providers.byId(refund.charge.method()).orElseThrow(() -> new Refused("payment.provider.away"));
        refunds.tried(refund);
        try {
            provider.refund(refund.charge.code(), refund.money(), refund.refundKey, refund.reason);
        } catch (Declined no) {
            log.warn("the provider refuses refund {} of charge {}: {}", refund.id, refund.charge.code(), no.key());
            return repaid.failed(refund, no.key()) ? RefundState.FAILED : RefundState.WAITING;
        }
        repaid.done(refund);
        return RefundState.DONE;
    }
}
