package org.hanok.board;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of topics. Each list is one statement. Thread-safe. */
@Component(service = Topics.class)
public class Topics {

    static final int PAGE = 30;
    private static final String ROWS = "select new org.hanok.board.TopicRow(t.id, c.slug, c.name, c.palette, t.title, t.author, t.state, t.pinned, t.replies, t.lastAt, t.lastBy)"
            + " from Topic t join t.corner c where t.state <> org.hanok.board.Topic.State.HIDDEN and (:corner = '' or c.slug = :corner) ";
    private static final String RECENT = ROWS + "order by t.pinned desc, t.lastAt desc, t.id desc";
    private static final String NEW = ROWS + "order by t.id desc";
    private static final String WAITING = ROWS + "and t.replies = 0 and t.state = org.hanok.board.Topic.State.OPEN order by t.id desc";
    private static final String MINE = ROWS + "and t.member = :member order by t.lastAt desc, t.id desc";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Topics(@Reference(target = "(osgi.unit.name=board)") EntityManager em, @Reference(target = "(osgi.unit.name=board)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** One more than a page when there is a next page. @param corner slug, empty for all @param member whose, for MINE @param page from 0 */
    List<TopicRow> list(String corner, Filter filter, long member, int page) {
        return tx.read(() -> {
            TypedQuery<TopicRow> query = em.createQuery(jpql(filter), TopicRow.class).setParameter("corner", corner);
            if (filter == Filter.MINE) {
                query.setParameter("member", member);
            }
            return query.setFirstResult(page * PAGE).setMaxResults(PAGE + 1).getResultList();
        });
    }

    List<TopicRow> latest(int most) {
        return tx.read(() -> em.createQuery(NEW, TopicRow.class).setParameter("corner", "").setMaxResults(most).getResultList());
    }

    List<CornerRow> corners() {
        return tx.read(() -> em.createQuery("select new org.hanok.board.CornerRow(c.slug, c.name, c.palette, c.staffOnly, (select count(t) from Topic t where t.corner = c"
                + " and t.state <> org.hanok.board.Topic.State.HIDDEN)) from Corner c order by c.position, c.id", CornerRow.class).getResultList());
    }

    Optional<CornerRow> corner(String slug) {
        return corners().stream().filter(corner -> corner.slug().equals(slug)).findFirst();
    }

    public static TopicRow row(Topic topic) {
        return new TopicRow(topic.id, topic.corner.slug, topic.corner.name, topic.corner.palette, topic.title, topic.author, topic.state, topic.pinned, topic.replies,
                topic.lastAt, topic.lastBy);
    }

    private static String jpql(Filter filter) {
        return switch (filter) {
            case RECENT -> RECENT;
            case NEW -> NEW;
            case WAITING -> WAITING;
            case MINE -> MINE;
        };
    }
}
