package org.hanok.payment.refund;

import org.hanok.api.payment.Repayment;

/** WAITING for the provider's yes, BY_HAND for staff to transfer it, FAILED when the provider said no for good, DONE. */
public enum RefundState {
    WAITING, BY_HAND, FAILED, DONE;

    /** As other plugins see it. */
    Repayment told() {
        return Repayment.valueOf(name());
    }
}
