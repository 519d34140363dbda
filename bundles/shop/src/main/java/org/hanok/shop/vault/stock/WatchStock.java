package org.hanok.shop.vault.stock;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks whether a product has fallen below its minimum. */
@Component
@Cron("* * * * *")
public class WatchStock implements ScheduledJob {

    private final StockAlarm alarm;

    @Activate
    public WatchStock(@Reference StockAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public String run() {
        return alarm.look() + " products fell below their minimum";
    }
}
