package org.hanok.shop.order;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes orders that were not paid in time. */
@Component
@Cron("* * * * *")
public class ExpireOrders implements ScheduledJob {

    private final Orders orders;

    @Activate
    public ExpireOrders(@Reference Orders orders) {
        this.orders = orders;
    }

    @Override
    public String run() {
        return orders.expire() + " orders expired";
    }
}
