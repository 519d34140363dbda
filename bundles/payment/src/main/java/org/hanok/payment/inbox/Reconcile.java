package org.hanok.payment.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.payment.refund.PayBack;
import org.hanok.payment.refund.Refunds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks providers about every charge that is unsure, in case a webhook was lost, and sends waiting refunds once more. */
@Component(service = ScheduledJob.class)
@Cron("* * * * *")
public class Reconcile implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CLOSED_PATIENCE = Duration.ofHours(1);
    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final int BATCH = 20;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Confirmation confirmation;
    private final Refunds refunds;
    private final PayBack payBack;
    private final Inbox inbox;

    @Activate
    public Reconcile(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock, @Reference Confirmation confirmation, @Reference Refunds refunds, @Reference PayBack payBack, @Reference Inbox inbox) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.confirmation = confirmation;
        this.refunds = refunds;
        this.payBack = payBack;
        this.inbox = inbox;
    }

    @Override
    public String run() {
        List<String> unsure = tx.call(this::unsure);
        long asked = unsure.stream().filter(this::asked).count();
        long sent = refunds.waiting(BATCH).stream().filter(payBack::tried).count();
        return "asked about " + asked + " of " + unsure.size() + " unsure charges, sent " + sent + " waiting refunds, forgot " + inbox.tidy() + " old messages";
    }

    private boolean asked(String code) {
        try {
            return confirmation.ask(code, false);
        } catch (Refused notNow) {
            log.warn("charge {} is still unsure: {}", code, notNow.key());
            return false;
        }
    }

    /** Takes the charges and notes that they are being asked about, so that another node or the next run does not ask at once again. */
    private List<String> unsure() {
        Instant now = clock.instant();
        List<?> codes = em.createNativeQuery("UPDATE payment.charge SET asked_at = ?1 WHERE id IN (SELECT id FROM payment.charge WHERE method <> 'bank'"
                + " AND state IN ('PENDING', 'CANCELLED', 'FAILED') AND (state = 'PENDING' OR closed_at > ?2) AND created_at < ?3"
                + " AND (asked_at IS NULL OR state = 'PENDING' AND asked_at < ?3 OR asked_at < ?5)"
                + " ORDER BY asked_at NULLS FIRST LIMIT ?4 FOR UPDATE SKIP LOCKED) RETURNING code")
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(now.minus(LOOK_BACK)))
                .setParameter(3, Timestamp.from(now.minus(PATIENCE))).setParameter(4, BATCH)
                .setParameter(5, Timestamp.from(now.minus(CLOSED_PATIENCE))).getResultList();
        return codes.stream().map(String::valueOf).toList();
    }
}
