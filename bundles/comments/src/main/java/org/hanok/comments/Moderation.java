package org.hanok.comments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps threads decent: members report, staff decide. Each change is one guarded statement. Thread-safe. */
@Component(service = Moderation.class)
public class Moderation {

    static final String MODERATE = "comments.moderate";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;
    private final Settings settings;

    @Activate
    public Moderation(@Reference(target = "(osgi.unit.name=comments)") EntityManager em, @Reference(target = "(osgi.unit.name=comments)") Tx tx, @Reference Cache cache,
            @Reference Clock clock, @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
        this.settings = settings;
    }

    /** Counts once for each member; enough reports hold the comment. @throws NotFound for one's own comment or one that is not visible */
    void report(long id, Member by) {
        tx.run(() -> {
            long visible = em.createQuery("select count(c) from Comment c where c.id = :id and c.member <> :member and c.state = org.hanok.comments.Comment.State.VISIBLE",
                    Long.class).setParameter("id", id).setParameter("member", by.id()).getSingleResult();
            if (visible == 0) {
                throw new NotFound();
            }
            int fresh = em.createNativeQuery("INSERT INTO comments.report (comment, member, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING").setParameter(1, id)
                    .setParameter(2, by.id()).setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
            if (fresh > 0) {
                count(id);
            }
        });
    }

    private void count(long id) {
        em.createQuery("update Comment c set c.reports = c.reports + 1 where c.id = :id").setParameter("id", id).executeUpdate();
        int held = em.createQuery("update Comment c set c.state = org.hanok.comments.Comment.State.HELD where c.id = :id and c.reports >= :most"
                + " and c.state = org.hanok.comments.Comment.State.VISIBLE").setParameter("id", id).setParameter("most", settings.policy().reports()).executeUpdate();
        if (held > 0) {
            cache.drop("comments");
        }
    }

    /** Makes held or hidden comments visible; their reports are forgiven. A deleted one stays deleted. @return how many changed */
    int approve(List<Long> ids) {
        return changed(() -> em.createQuery("update Comment c set c.state = org.hanok.comments.Comment.State.VISIBLE, c.reports = 0 where c.id in :ids and c.deleted = false"
                + " and c.state <> org.hanok.comments.Comment.State.VISIBLE").setParameter("ids", ids).executeUpdate());
    }

    /** @return how many changed */
    int hide(List<Long> ids) {
        return changed(() -> em.createQuery("update Comment c set c.state = org.hanok.comments.Comment.State.HIDDEN where c.id in :ids"
                + " and c.state <> org.hanok.comments.Comment.State.HIDDEN").setParameter("ids", ids).executeUpdate());
    }

    long held() {
        return tx.read(() -> em.createQuery("select count(c) from Comment c where c.state = org.hanok.comments.Comment.State.HELD", Long.class).getSingleResult());
    }

    private int changed(java.util.concurrent.Callable<Integer> update) {
        return tx.call(() -> {
            int done = update.call();
            cache.drop("comments");
            return done;
        });
    }
}
