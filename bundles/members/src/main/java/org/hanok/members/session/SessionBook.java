package org.hanok.members.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.members.Settings;
import org.hanok.members.account.Generation;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and ends sessions. What has ended is refused from the next request on. */
@Component(service = SessionBook.class)
public class SessionBook {

    private static final int LISTED = 100;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Generation generation;
    private final Settings settings;

    @Activate
    public SessionBook(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Generation generation, @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.generation = generation;
        this.settings = settings;
    }

    /** The member's live sessions, the latest seen first. @param token the one that asks, may be empty */
    public List<SessionLine> list(long account, String token) {
        String current = RandomToken.hash(token);
        Instant now = clock.instant();
        return tx.read(() -> em.createQuery("select s from Session s where s.account.id = :account and s.seen > :seen and s.started > :started order by s.seen desc",
                Session.class).setParameter("account", account).setParameter("seen", now.minus(settings.policy().idle()))
                .setParameter("started", now.minus(settings.policy().longest())).setMaxResults(LISTED).getResultStream().map(session -> session.line(current)).toList());
    }

    /** Ends the session of this token, whoever's it is. */
    public void end(String token) {
        ended(() -> em.createQuery("delete from Session s where s.hash = :hash").setParameter("hash", RandomToken.hash(token)).executeUpdate());
    }

    /** Ends one of the member's own sessions. @return 0 when it was not theirs or already over */
    public int end(long account, long session) {
        return ended(() -> em.createQuery("delete from Session s where s.id = :id and s.account.id = :account").setParameter("id", session)
                .setParameter("account", account).executeUpdate());
    }

    /** Ends these sessions, whosever they are. @return how many were still going on */
    public int endAll(List<Long> ids) {
        return ids.isEmpty() ? 0 : ended(() -> em.createQuery("delete from Session s where s.id in :ids").setParameter("ids", ids).executeUpdate());
    }

    /** Ends all sessions of a member but the one with this token; an empty token spares none. @return how many ended */
    public int endOthers(long account, String token) {
        return ended(() -> em.createQuery("delete from Session s where s.account.id = :account and s.hash <> :hash").setParameter("account", account)
                .setParameter("hash", RandomToken.hash(token)).executeUpdate());
    }

    /** Forgets those that have run out. @return how many */
    public int sweep() {
        Instant now = clock.instant();
        return tx.call(() -> em.createQuery("delete from Session s where s.seen < :seen or s.started < :started")
                .setParameter("seen", now.minus(settings.policy().idle())).setParameter("started", now.minus(settings.policy().longest())).executeUpdate());
    }

    private int ended(Callable<Integer> work) {
        return tx.call(() -> {
            int count = work.call();
            generation.next();
            return count;
        });
    }
}
