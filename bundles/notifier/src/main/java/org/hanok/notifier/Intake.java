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

/**
 * Writes down what is to leave. A notice with a key that is known changes nothing. The first alert of a kind leaves at once; those that follow to the same address
 * within a while wait and leave as one. Thread-safe.
 */
@Component(service = Intake.class)
public class Intake {

    private static final String INSERT = """
            INSERT INTO notifier.dispatch (uid, notice_key, topic, audience, channel, recipient, facts, locale, subject_type, subject_id, state, next_try_at, created_at,
            due_at, recipient_hint, group_key, attempts, sending, holder) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'WAITING', ?15, ?12, ?11, ?13, ?14,
            CASE ?16 WHEN '' THEN 0 ELSE 1 END, ?16 <> '', ?16) ON CONFLICT (notice_key) DO NOTHING RETURNING id""";
    private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked";
    private static final String KNOWN = "SELECT 1 FROM notifier.dispatch WHERE notice_key = ?1 UNION ALL SELECT 1 FROM notifier.part WHERE notice_key = ?1";
    private static final String JOIN = """
            UPDATE notifier.dispatch SET parts = parts + 1 WHERE id = (SELECT max(id) FROM notifier.dispatch WHERE group_key = ?1) AND state = 'WAITING' AND attempts = 0
            AND next_try_at > ?2 AND round = 1 RETURNING id""";
    private static final String PART = "INSERT INTO notifier.part (dispatch_id, notice_key, facts, subject_type, subject_id) VALUES (?1, ?2, ?3, ?4, ?5)";
    private static final String LAST = "SELECT max(due_at) FROM notifier.dispatch WHERE group_key = ?1";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Seals seals;
    private final Wake wake;
    private final Holder holder;

    @Activate
    public Intake(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx, @Reference Clock clock,
            @Reference Seals seals, @Reference Wake wake, @Reference Holder holder) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.seals = seals;
        this.wake = wake;
        this.holder = holder;
    }

    /** Keeps the notice for its recipient, and hands it to the route after the commit; a route that is not there or busy finds it by itself. */
    public void keep(Notice notice, Audience audience) {
        boolean taken = wake.takes();
        tx.run(() -> {
            String group = audience == Audience.MEMBER ? seals.person(notice.recipient().address()) : "";
            Optional<Parcel> kept = insert(notice, audience, clock.instant(), group, taken);
            tx.afterCommit(taken ? () -> kept.ifPresent(wake::hand) : wake::ring);
        });
    }

    /** Keeps an alert for the operators. @param together alerts of one kind to one address within that time leave as one; zero for each alone */
    public void alert(Notice notice, Duration together) {
        if (together.isZero()) {
            keep(notice, Audience.OPERATORS);
            return;
        }
        String group = notice.topic() + "|" + notice.recipient().channel() + "|" + seals.mark(notice.recipient().address());
        tx.run(() -> {
            em.createNativeQuery(LOCK).setParameter(1, group).getResultList();
            if (em.createNativeQuery(KNOWN).setParameter(1, notice.key()).getResultList().isEmpty() && !joined(notice, group)) {
                insert(notice, Audience.OPERATORS, turn(group, together), group, false);
                tx.afterCommit(wake::ring);
            }
        });
    }

    private boolean joined(Notice notice, String group) {
        List<?> waiting = em.createNativeQuery(JOIN).setParameter(1, group).setParameter(2, Timestamp.from(clock.instant())).getResultList();
        if (waiting.isEmpty()) {
            return false;
        }
        em.createNativeQuery(PART).setParameter(1, waiting.get(0)).setParameter(2, notice.key()).setParameter(3, seals.facts(notice.key(), notice.facts()))
                .setParameter(4, notice.subject().type()).setParameter(5, notice.subject().id()).executeUpdate();
        return true;
    }

    /** Now, or when the time since the last of its kind is over. */
    private Instant turn(String group, Duration together) {
        Instant now = clock.instant();
        Object last = em.createNativeQuery(LAST).setParameter(1, group).getSingleResult();
        Instant next = last == null ? now : ((Timestamp) last).toInstant().plus(together);
        return next.isAfter(now) ? next : now;
    }

    /** @param taken whether it leaves at once, as if it had been looked for and found @return nothing when it was known */
    private Optional<Parcel> insert(Notice notice, Audience audience, Instant due, String group, boolean taken) {
        String uid = UUID.randomUUID().toString();
        String address = notice.recipient().address();
        List<?> ids = em.createNativeQuery(INSERT).setParameter(1, uid).setParameter(2, notice.key()).setParameter(3, notice.topic())
                .setParameter(4, audience.name()).setParameter(5, notice.recipient().channel()).setParameter(6, seals.address(uid, address)).setParameter(7, seals.facts(uid, notice.facts()))
                .setParameter(8, notice.recipient().locale().toLanguageTag()).setParameter(9, notice.subject().type()).setParameter(10, notice.subject().id())
                .setParameter(11, Timestamp.from(due)).setParameter(12, Timestamp.from(clock.instant())).setParameter(13, Seals.hint(address)).setParameter(14, group)
                .setParameter(15, Timestamp.from(taken ? due.plus(Dispatches.LEASE) : due)).setParameter(16, taken ? holder.name() : "").getResultList();
        return ids.stream().findFirst().map(id -> new Parcel(((Number) id).longValue(), uid + ".1", notice.topic(), audience, notice.recipient(), notice.facts(),
                notice.subject(), List.of(), 1, due, false));
    }
}
