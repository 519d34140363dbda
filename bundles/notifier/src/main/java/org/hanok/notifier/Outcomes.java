package org.hanok.notifier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.notify.NotSent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what came of a try, once. Of troubles only a channel's own careful words or the kind are kept, because messages of other exceptions may name the address.
 * Thread-safe.
 */
@Component(service = Outcomes.class)
public class Outcomes {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration CLOSED = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final String MINE = " WHERE d.id = :id AND d.state = org.hanok.notifier.DispatchState.WAITING AND d.attempts = :attempt";
    private static final String SENT = "UPDATE Dispatch d SET d.state = org.hanok.notifier.DispatchState.SENT, d.sent = :now, d.providerId = :provider, d.trouble = '', d.sending = FALSE" + MINE;
    private static final String END = "UPDATE Dispatch d SET d.state = :state, d.trouble = :trouble, d.sending = FALSE" + MINE;
    private static final String RETRY = "UPDATE Dispatch d SET d.nextTry = :next, d.trouble = :trouble, d.sending = FALSE, d.attempts = :counted" + MINE;
    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public Outcomes(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /** It has left. @param providerId the service's id, may be empty */
    public void sent(Parcel parcel, String providerId) {
        tx.run(() -> em.createQuery(SENT).setParameter("now", clock.instant()).setParameter("provider", providerId.replace("\0", "")).setParameter("id", parcel.id())
                .setParameter("attempt", parcel.attempt()).executeUpdate());
    }

    /** It has not left, or nobody knows: another try later, none any more, or a question to staff. */
    public void failed(Parcel parcel, Throwable why) {
        if (why instanceof Channels.ChannelAway) {
            away(parcel);
        } else if (why instanceof NotSent known) {
            judged(parcel, known);
        } else {
            retry(parcel, why.getClass().getSimpleName());
        }
    }

    private void judged(Parcel parcel, NotSent why) {
        switch (why.verdict()) {
            case WAIT -> rest(parcel, why.rest(), why.reason());
            case NEVER -> end(parcel, DispatchState.DEAD, why.reason());
            case UNKNOWN -> end(parcel, DispatchState.UNSURE, why.reason());
            default -> retry(parcel, why.reason());
        }
    }

    /** A channel that is only being replaced is back soon; one that was switched off makes no work for anybody. */
    private void away(Parcel parcel) {
        if (clock.instant().isBefore(parcel.due().plus(CLOSED))) {
            later(parcel, LOOK_AGAIN, "ChannelAway", parcel.attempt() - 1);
        } else {
            end(parcel, DispatchState.OFF, "ChannelAway");
        }
    }

    private void rest(Parcel parcel, Duration rest, String reason) {
        if (clock.instant().isBefore(parcel.due().plus(PATIENCE))) {
            later(parcel, rest, reason, parcel.attempt() - 1);
        } else {
            end(parcel, DispatchState.DEAD, reason);
        }
    }

    private void retry(Parcel parcel, String reason) {
        Optional<Duration> rest = RetrySchedule.after(parcel.attempt());
        if (rest.isPresent()) {
            log.warn("{} did not leave in try {}: {}", parcel, parcel.attempt(), reason);
            later(parcel, rest.get(), reason, parcel.attempt());
        } else {
            end(parcel, DispatchState.DEAD, reason);
        }
    }

    private void later(Parcel parcel, Duration rest, String reason, int counted) {
        Instant next = clock.instant().plus(rest);
        tx.run(() -> em.createQuery(RETRY).setParameter("next", next).setParameter("trouble", reason).setParameter("counted", counted).setParameter("id", parcel.id())
                .setParameter("attempt", parcel.attempt()).executeUpdate());
    }

    private void end(Parcel parcel, DispatchState state, String reason) {
        log.warn("{} ended as {} in try {}: {}", parcel, state, parcel.attempt(), reason);
        tx.run(() -> em.createQuery(END).setParameter("state", state).setParameter("trouble", reason).setParameter("id", parcel.id())
                .setParameter("attempt", parcel.attempt()).executeUpdate());
    }
}
