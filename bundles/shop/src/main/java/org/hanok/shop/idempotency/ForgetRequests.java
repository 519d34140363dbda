package org.hanok.shop.idempotency;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets the answers of yesterday's requests. */
@Component
@Cron("17 * * * *")
public class ForgetRequests implements ScheduledJob {

    private final Idempotency idempotency;

    @Activate
    public ForgetRequests(@Reference Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public String run() {
        return idempotency.sweep() + " answers forgotten";
    }
}
