package org.hanok.shop.vault.give;

import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Frees PINs whose reservation is over. Nobody waits for it: a buyer takes such a PIN as if it were free. */
@Component
@Cron("* * * * *")
public class TidyReservations implements ScheduledJob {

    private static final int FULL = 1_000;
    private final Allocator allocator;
    private final Tx tx;

    @Activate
    public TidyReservations(@Reference Allocator allocator, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.allocator = allocator;
        this.tx = tx;
    }

    @Override
    public String run() {
        int all = 0;
        int freed = FULL;
        while (freed == FULL) {
            freed = tx.call(allocator::tidy);
            all += freed;
        }
        return all + " reservations were over";
    }
}
