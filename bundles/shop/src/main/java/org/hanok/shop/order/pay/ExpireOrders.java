package org.hanok.shop.order.pay;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes orders that were not paid in time. */
@Component
@Cron("* * * * *")
public class ExpireOrders implements ScheduledJob {

    private final Expiry expiry;

    @Activate
    public ExpireOrders(@Reference Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String run() {
        return expiry.expire() + " orders expired";
    }
}
