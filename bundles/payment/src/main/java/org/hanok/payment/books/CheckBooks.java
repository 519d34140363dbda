package org.hanok.payment.books;

import java.util.List;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at the books of money now and then. */
@Component(service = ScheduledJob.class)
@Cron("*/10 * * * *")
public class CheckBooks implements ScheduledJob {

    private final Audit audit;

    @Activate
    public CheckBooks(@Reference Audit audit) {
        this.audit = audit;
    }

    @Override
    public String run() {
        List<Check> wrong = audit.look();
        return wrong.isEmpty() ? "the books of money are right" : wrong.size() + " rules of the books do not hold: " + wrong.stream().map(Check::name).toList();
    }
}
