package org.hanok.notifier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The table of what is to leave. A try is taken by a lease: the row is counted and put off before anything is sent, so that no lock is held while a service is
 * slow. A process that dies leaves its rows to its successor at once, and to other nodes when the lease is over. Thread-safe.
 */
@Component(service = Dispatches.class)
public class Dispatches {

    public static final int BATCH = 10;
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String CLAIM = """
            WITH due AS (SELECT id, sending FROM notifier.dispatch WHERE state = 'WAITING' AND next_try_at <= ?2 ORDER BY next_try_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED)
            UPDATE notifier.dispatch d SET attempts = attempts + 1, next_try_at = ?1, sending = true, holder = ?4 FROM due WHERE d.id = due.id RETURNING d.*, due.sending AS doubtful""";
    private static final String HOLDERS = "SELECT DISTINCT holder FROM notifier.dispatch WHERE state = 'WAITING' AND sending";
    private static final String LET_GO = "UPDATE notifier.dispatch SET next_try_at = ?2 WHERE state = 'WAITING' AND sending AND holder = ?1";
    private static final String PARTS = "SELECT dispatch_id, notice_key, facts, subject_type, subject_id FROM notifier.part WHERE dispatch_id = ANY (cast(string_to_array(?1, ',') as bigint[])) ORDER BY id";
    private static final String AGAIN = """
            UPDATE Dispatch d SET d.state = org.hanok.notifier.DispatchState.WAITING, d.sent = NULL, d.attempts = 0, d.round = d.round + 1, d.trouble = '', d.nextTry = :now,
            d.due = :now WHERE d.id = :id AND d.state <> org.hanok.notifier.DispatchState.WAITING""";
    private static final String ALL_AGAIN = """
            UPDATE Dispatch d SET d.state = org.hanok.notifier.DispatchState.WAITING, d.attempts = 0, d.round = d.round + 1, d.trouble = '', d.nextTry = :now, d.due = :now
            WHERE d.state = :state""";

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Seals seals;
    private final Wake wake;
    private final Holder holder;
    private volatile boolean inherited;

    @Activate
    public Dispatches(@Reference(target = "(osgi.unit.name=notifier)") EntityManager em, @Reference(target = "(osgi.unit.name=notifier)") Tx tx,
            @Reference Clock clock, @Reference Seals seals, @Reference Wake wake, @Reference Holder holder) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.seals = seals;
        this.wake = wake;
        this.holder = holder;
    }

    /** Takes the rows whose time has come, at most a batch, for one try each. The first time also those that an earlier process of this node had taken. */
    @SuppressWarnings("unchecked")
    public List<Parcel> claim() {
        inherit();
        return tx.call(() -> {
            Instant now = clock.instant();
            List<Object[]> taken = em.createNativeQuery(CLAIM, Dispatch.TAKEN).setParameter(1, Timestamp.from(now.plus(LEASE))).setParameter(2, Timestamp.from(now))
                    .setParameter(3, BATCH).setParameter(4, holder.name()).getResultList();
            return opened(taken.stream().sorted(Comparator.comparing(row -> ((Dispatch) row[0]).id)).toList());
        });
    }

    private void inherit() {
        if (!inherited) {
            tx.run(() -> {
                List<?> holders = em.createNativeQuery(HOLDERS).getResultList();
                holders.stream().map(String::valueOf).filter(holder::gone)
                        .forEach(gone -> em.createNativeQuery(LET_GO).setParameter(1, gone).setParameter(2, Timestamp.from(clock.instant())).executeUpdate());
            });
            inherited = true;
        }
    }

    /** Opens one for staff to read. @throws NotFound for an unknown id */
    public Parcel read(long id) {
        return tx.read(() -> Optional.ofNullable(em.find(Dispatch.class, id)).map(found -> opened(List.<Object[]>of(new Object[] {found, false})).get(0))
                .orElseThrow(NotFound::new));
    }

    /** @param taken rows, and whether each is doubtful */
    private List<Parcel> opened(List<Object[]> taken) {
        String several = taken.stream().map(row -> (Dispatch) row[0]).filter(d -> d.parts > 1).map(d -> d.id.toString()).collect(Collectors.joining(","));
        List<Object[]> parts = several.isEmpty() ? List.of() : parts(several);
        return taken.stream().map(row -> opened((Dispatch) row[0], parts, (Boolean) row[1])).toList();
    }

    private Parcel opened(Dispatch d, List<Object[]> parts, boolean doubtful) {
        return seals.open(d, parts.stream().filter(part -> ((Number) part[0]).longValue() == d.id).toList(), doubtful);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> parts(String ids) {
        return em.createNativeQuery(PARTS).setParameter(1, ids).getResultList();
    }

    /** Sends once more what has ended, as a message of its own. @return false when it is still on its way */
    public boolean again(long id) {
        return tx.call(() -> {
            boolean again = em.createQuery(AGAIN).setParameter("now", clock.instant()).setParameter("id", id).executeUpdate() == 1;
            tx.afterCommit(wake::ring);
            return again;
        });
    }

    /** Sends once more all that ended so, for want of luck. @return how many */
    public int allAgain(DispatchState state) {
        if (state == DispatchState.WAITING || state == DispatchState.SENT) {
            return 0;
        }
        return tx.call(() -> {
            int many = em.createQuery(ALL_AGAIN).setParameter("now", clock.instant()).setParameter("state", state).executeUpdate();
            tx.afterCommit(wake::ring);
            return many;
        });
    }

    /** Forgets what left long ago, or met a closed channel then. @return how many */
    int tidy() {
        return tx.call(() -> em.createQuery("DELETE FROM Dispatch d WHERE d.state IN :states AND d.created < :before")
                .setParameter("states", List.of(DispatchState.SENT, DispatchState.OFF)).setParameter("before", clock.instant().minus(KEPT)).executeUpdate());
    }
}
