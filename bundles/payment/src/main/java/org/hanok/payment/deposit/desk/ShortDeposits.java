package org.hanok.payment.deposit.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Parts whose order ran out before the rest came. The rest may still come; until then somebody paid for nothing, and staff hear of it once. Thread-safe.
 */
@Component(service = {ShortDeposits.class, ScheduledJob.class})
@Cron("* * * * *")
public class ShortDeposits implements ScheduledJob {

    private static final String SHORT = "from payment.deposit d join payment.charge c on c.id = d.charge_id"
            + " where d.state = 'PARTIAL' and c.state = 'PENDING' and c.until_at < ?1";
    private static final String IDS = "select d.id " + SHORT;
    private static final String TELL = "with late as (select c.id, c.code, c.subject_id, c.amount, sum(d.amount) as paid, max(d.id) as deposit " + SHORT + """
             group by c.id), told as (
              insert into payment.charge_alarm (charge_id, reason, at) select id, 'short', ?1 from late on conflict do nothing returning charge_id
            ) select late.deposit, late.code, late.subject_id, late.paid, late.amount - late.paid
            from late join told on told.charge_id = late.id order by late.deposit""";

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public ShortDeposits(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String run() {
        return "told of " + tx.call(this::tell) + " orders that ran out with a part paid";
    }

    /** The deposits themselves. */
    Set<Long> ids() {
        return tx.read(() -> ((List<?>) em.createNativeQuery(IDS).setParameter(1, Timestamp.from(clock.instant())).getResultList()).stream()
                .map(id -> ((Number) id).longValue()).collect(Collectors.toSet()));
    }

    private int tell() {
        List<?> rows = em.createNativeQuery(TELL).setParameter(1, Timestamp.from(clock.instant())).getResultList();
        rows.stream().map(Object[].class::cast).forEach(this::tell);
        return rows.size();
    }

    private void tell(Object[] row) {
        events.publish(new Event("deposit.short", new Ref("payment.deposit", row[0].toString()), clock.instant(),
                Map.of("charge", row[1].toString(), "order", row[2].toString(), "amount", row[3].toString(), "rest", row[4].toString(), "currency", "KRW")));
    }
}
