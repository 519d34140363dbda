package org.hanok.notifier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.notify.Notice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of what is to leave. A try is taken by a lease: the row is counted and put off before anything is sent, so that no lock is held while a service is
 * slow, and a node that dies leaves the row to the others when the lease is over. Thread-safe.
 */
@Component(service = Dispatches.class)
public class Dispatches {

    static final int BATCH = 10;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Logger log = LoggerFactory.getLogger(Dispatches.class);

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Seals seals;
    private final Wake wake;

    @Activate
    public Dispatches(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx,
            @Reference Clock clock, @Reference Seals seals, @Reference Wake wake) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.seals = seals;
        this.wake = wake;
    }

    /** Keeps the notice for its recipient; a second one with the same key changes nothing. The route is woken after the commit. */
    void keep(Notice notice, Audience audience) {
        tx.run(() -> {
            String uid = UUID.randomUUID().toString();
            Timestamp now = Timestamp.from(clock.instant());
            em.createNativeQuery("INSERT INTO notifier.dispatch (uid, notice_key, topic, audience, channel, recipient, facts, locale, subject_type, subject_id, state,"
                    + " next_try_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'WAITING', ?11, ?11) ON CONFLICT (notice_key) DO NOTHING")
                    .setParameter(1, uid).setParameter(2, notice.key()).setParameter(3, notice.topic()).setParameter(4, audience.name())
                    .setParameter(5, notice.recipient().channel()).setParameter(6, seals.address(uid, notice.recipient().address()))
                    .setParameter(7, seals.facts(uid, notice.facts())).setParameter(8, notice.recipient().locale().toLanguageTag())
                    .setParameter(9, notice.subject().type()).setParameter(10, notice.subject().id()).setParameter(11, now).executeUpdate();
            tx.afterCommit(wake::ring);
        });
    }

    /** Takes the rows whose time has come, at most a batch, for one try each. */
    public List<Parcel> claim() {
        return tx.call(() -> {
            Instant now = clock.instant();
            List<?> ids = em.createNativeQuery("UPDATE notifier.dispatch SET attempts = attempts + 1, next_try_at = ?1 WHERE id IN (SELECT id FROM notifier.dispatch"
                    + " WHERE state = 'WAITING' AND next_try_at <= ?2 ORDER BY next_try_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED) RETURNING id")
                    .setParameter(1, Timestamp.from(now.plus(LEASE))).setParameter(2, Timestamp.from(now)).setParameter(3, BATCH).getResultList();
            return ids.isEmpty() ? List.of() : em.createQuery("SELECT d FROM Dispatch d WHERE d.id IN :ids ORDER BY d.id", Dispatch.class)
                    .setParameter("ids", ids.stream().map(id -> ((Number) id).longValue()).toList()).getResultStream().map(seals::open).toList();
        });
    }

    /** It has left. @param providerId the service's id, may be empty */
    void sent(Parcel parcel, String providerId) {
        tx.run(() -> em.createQuery("UPDATE Dispatch d SET d.state = :sent, d.sent = :now, d.providerId = :provider, d.trouble = ''"
                + " WHERE d.id = :id AND d.state = :waiting AND d.attempts = :attempt").setParameter("sent", DispatchState.SENT)
                .setParameter("now", clock.instant()).setParameter("provider", providerId).setParameter("id", parcel.id())
                .setParameter("waiting", DispatchState.WAITING).setParameter("attempt", parcel.attempt()).executeUpdate());
    }

    /** It has not left: another try later, or none any more. Only the kind of trouble is kept, because messages of exceptions may name the address. */
    void failed(Parcel parcel, Throwable why) {
        Optional<Duration> rest = RetrySchedule.after(parcel.attempt());
        log.warn("{} did not leave in try {}: {}{}", parcel, parcel.attempt(), why.getClass().getSimpleName(), rest.isEmpty() ? ", given up" : "");
        tx.run(() -> em.createQuery("UPDATE Dispatch d SET d.state = :state, d.nextTry = :next, d.trouble = :trouble"
                + " WHERE d.id = :id AND d.state = :waiting AND d.attempts = :attempt")
                .setParameter("state", rest.isEmpty() ? DispatchState.DEAD : DispatchState.WAITING)
                .setParameter("next", clock.instant().plus(rest.orElse(Duration.ZERO))).setParameter("trouble", why.getClass().getSimpleName())
                .setParameter("id", parcel.id()).setParameter("waiting", DispatchState.WAITING).setParameter("attempt", parcel.attempt()).executeUpdate());
    }

    /** Sends once more what is dead or has been sent, as a message of its own. @return false when it is still on its way */
    boolean again(long id) {
        return tx.call(() -> {
            boolean again = em.createQuery("UPDATE Dispatch d SET d.state = :waiting, d.round = d.round + 1, d.attempts = 0, d.nextTry = :now, d.sent = NULL"
                    + " WHERE d.id = :id AND d.state <> :waiting").setParameter("waiting", DispatchState.WAITING).setParameter("now", clock.instant())
                    .setParameter("id", id).executeUpdate() == 1;
            tx.afterCommit(wake::ring);
            return again;
        });
    }

    /** Forgets what left long ago. @return how many */
    int tidy() {
        return tx.call(() -> em.createQuery("DELETE FROM Dispatch d WHERE d.state = :sent AND d.sent < :before").setParameter("sent", DispatchState.SENT)
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate());
    }
}
