package org.hanok.verification.check;

import java.time.Duration;
import java.util.List;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Members;
import org.hanok.verification.Check;
import org.hanok.verification.Outcome;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a member's account what was proven. The two plugins share no transaction: a check waits as answered until the account knows, and telling it twice does no
 * harm, so whatever breaks in between is made good on the next run.
 */
@Component(service = {Registrar.class, ScheduledJob.class})
@Cron("*/5 * * * *")
public class Registrar implements ScheduledJob {

    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Seals seals;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Members> members;

    @Activate
    public Registrar(@Reference Ledger ledger, @Reference Seals seals) {
        this(ledger, seals, List.of());
    }

    public Registrar(Ledger ledger, Seals seals, List<Members> members) {
        this.ledger = ledger;
        this.seals = seals;
        this.members = members;
    }

    /** @param person keyed hash of the person's key; the key itself stays here */
    void tell(Check check, String name, String person) {
        List<Members> present = members;
        if (present.isEmpty()) {
            return;
        }
        try {
            present.get(0).prove(check.member(), Assurance.IDENTITY, name, person);
            ledger.verified(check);
        } catch (Refused e) {
            ledger.end(check, Outcome.TAKEN, e.key());
        } catch (NotFound e) {
            ledger.end(check, Outcome.FAILED, "verification.failed");
        } catch (RuntimeException e) {
            LOG.warn("A member's account could not be told of {}; it will be told again", check, e);
        }
    }

    @Override
    public String run() {
        List<Check> waiting = ledger.answered(PATIENCE);
        waiting.forEach(check -> tell(check, seals.open(check.code(), "name", String.valueOf(check.name())), String.valueOf(check.person())));
        return "Told " + waiting.size() + " accounts again, gave up on " + ledger.abandon() + " checks.";
    }
}
