package org.hanok.shop.cart;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Throws away carts of strangers who did not come back. */
@Component
@Cron("40 4 * * *")
public class CartSweep implements ScheduledJob {

    private final Carts carts;

    @Activate
    public CartSweep(@Reference Carts carts) {
        this.carts = carts;
    }

    @Override
    public String run() {
        return "removed " + carts.sweep() + " forgotten cart lines";
    }
}
