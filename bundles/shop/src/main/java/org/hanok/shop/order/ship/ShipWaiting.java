package org.hanok.shop.order.ship;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ships waiting orders for which there is stock, should a message about it have been missed. */
@Component
@Cron("* * * * *")
public class ShipWaiting implements ScheduledJob {

    private final Shipping shipping;

    @Activate
    public ShipWaiting(@Reference Shipping shipping) {
        this.shipping = shipping;
    }

    @Override
    public String run() {
        return shipping.shipWaiting() + " orders shipped";
    }
}
