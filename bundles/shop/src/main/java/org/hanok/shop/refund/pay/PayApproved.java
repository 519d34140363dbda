package org.hanok.shop.refund.pay;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has approved refunds paid that were interrupted, or whose provider could not say. */
@Component
@Cron("* * * * *")
public class PayApproved implements ScheduledJob {

    private final Payouts payouts;

    @Activate
    public PayApproved(@Reference Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public String run() {
        return payouts.payWaiting() + " refunds asked for";
    }
}
