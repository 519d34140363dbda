package org.hanok.shop.refund.pay;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.shop.refund.Chronicle;
import org.hanok.shop.refund.Refund;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hears from payment how a refund ended, and leaves those of other plugins alone. */
@Component
@Topics({"payment.refunded", "payment.refund.failed"})
public class PaidBack implements EventListener {

    private final Payouts payouts;

    @Activate
    public PaidBack(@Reference Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public void on(Event event) {
        String key = event.facts().getOrDefault("key", "");
        if (!key.startsWith(Refund.KEY)) {
            return;
        }
        String number = key.substring(Refund.KEY.length());
        if (event.topic().equals("payment.refunded")) {
            payouts.paid(number, Chronicle.PAYMENT);
        } else {
            payouts.failed(number, "shop.refund.failed.provider");
        }
    }
}
