package org.hanok.payment.charge;

import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.PaymentProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends money back through the provider, outside any transaction. What the provider did not confirm stays waiting and is asked for again with the same key. Thread-safe. */
@Component(service = PayBack.class)
public class PayBack {

    private static final Logger log = LoggerFactory.getLogger(PayBack.class);

    private final Refunds refunds;
    private final Providers providers;

    @Activate
    public PayBack(@Reference Refunds refunds, @Reference Providers providers) {
        this.refunds = refunds;
        this.providers = providers;
    }

    /**
     * Pays back part or all of what was settled for the subject, once per key.
     *
     * @return true when it is done, false when staff must do it by hand
     * @throws Refused when it may not go back, or the provider could not say; the same key may be used again
     */
    public boolean refund(Ref subject, Money money, String key, String reason) {
        Refund refund = refunds.note(subject, money, key, reason);
        return switch (refund.state()) {
            case DONE -> true;
            case BY_HAND -> false;
            case WAITING -> sent(refund);
        };
    }

    /** Tries a waiting refund. @return false when it has to wait longer */
    public boolean tried(Refund refund) {
        try {
            return refund.state() != RefundState.WAITING || sent(refund);
        } catch (Refused notNow) {
            log.warn("refund {} of charge {} is still waiting: {}", refund.id, refund.charge.code(), notNow.key());
            return false;
        }
    }

    private boolean sent(Refund refund) {
        PaymentProvider provider = providers.byId(refund.charge.method()).orElseThrow(() -> new Refused("payment.provider.away"));
        refunds.tried(refund);
        provider.refund(refund.charge.code(), refund.money(), refund.refundKey, refund.reason);
        refunds.done(refund);
        return true;
    }
}
