package org.hanok.payment.notice.hook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Tells staff, once for each silence, that no bank has told of anything for long: the deposit phone may be off. Where nothing ever came, nothing is missed. */
@Component(service = ScheduledJob.class, configurationPid = "org.hanok.payment.deposits")
@Cron("*/10 * * * *")
public class SilentDeposits implements ScheduledJob {

    private static final String LAST = "select stored_at from payment.deposit order by id desc limit 1";
    private static final String TOLD = "insert into payment.deposit_silence (since, told_at) values (?1, ?2) on conflict do nothing";
    private static final String NOTHING = "watches nothing: switched off, or no notice ever came";

    private final Duration patience;
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public SilentDeposits(DepositWebhook.Settings settings, @Reference(target = "(osgi.unit.name=payment)") EntityManager em,
            @Reference(target = "(osgi.unit.name=payment)") Tx tx, @Reference Events events, @Reference Clock clock) {
        this.patience = Duration.ofHours(settings.silentHours());
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String run() {
        return patience.isZero() ? NOTHING : tx.call(() -> last().map(this::heard).orElse(NOTHING));
    }

    private Optional<Instant> last() {
        List<?> last = em.createNativeQuery(LAST).getResultList();
        return last.stream().map(at -> ((Timestamp) at).toInstant()).findFirst();
    }

    private String heard(Instant last) {
        long hours = Duration.between(last, clock.instant()).toHours();
        if (!last.plus(patience).isAfter(clock.instant()) && first(last)) {
            events.publish(new Event("deposit.silent", new Ref("payment.deposits", last.toString()), clock.instant(),
                    Map.of("since", last.toString(), "hours", Long.toString(hours))));
        }
        return "the last notice came " + hours + " hours ago";
    }

    private boolean first(Instant last) {
        return em.createNativeQuery(TOLD).setParameter(1, Timestamp.from(last)).setParameter(2, Timestamp.from(clock.instant())).executeUpdate() == 1;
    }
}
