package org.hanok.shop.vault.reveal;

import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verifies the record of opened PINs every night. */
@Component
@Cron("20 3 * * *")
public class CheckReveals implements ScheduledJob {

    private final Chain chain;

    @Activate
    public CheckReveals(@Reference Chain chain) {
        this.chain = chain;
    }

    @Override
    public String run() {
        Chain.Verdict verdict = chain.verify();
        return verdict.broken().map(row -> "the " + verdict.rows() + " records of opened PINs are broken at row " + row)
                .orElse("all " + verdict.rows() + " records of opened PINs are whole");
    }
}
