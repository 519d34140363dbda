package org.hanok.shop.order.pay;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the charges of orders whose checkout was interrupted, by a crash or by payment being away. */
@Component
@Cron("* * * * *")
public class OpenCharges implements ScheduledJob {

    private final Cashier cashier;

    @Activate
    public OpenCharges(@Reference Cashier cashier) {
        this.cashier = cashier;
    }

    @Override
    public String run() {
        return cashier.chargeForgotten() + " charges opened";
    }
}
