package org.hanok.payment.deposit;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at deposits that were kept just before the power went, at those that were quicker than their charge, and at parts of orders that were cancelled. */
@Component(service = ScheduledJob.class)
@Cron("* * * * *")
public class DepositSweep implements ScheduledJob {

    private final Deposits deposits;

    @Activate
    public DepositSweep(@Reference Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public String run() {
        return "looked at " + deposits.catchUp() + " deposits left over, found the charges of " + deposits.again() + " that came before them, freed " + deposits.free()
                + " parts of cancelled orders";
    }
}
