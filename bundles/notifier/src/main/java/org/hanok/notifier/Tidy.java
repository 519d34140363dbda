package org.hanok.notifier;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets notices that left three months ago. */
@Component(service = ScheduledJob.class)
@Cron("40 3 * * *")
public class Tidy implements ScheduledJob {

    private final Dispatches dispatches;

    @Activate
    public Tidy(@Reference Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String run() {
        return "forgot " + dispatches.tidy() + " notices";
    }
}
