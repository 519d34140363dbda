package org.hanok.blog;

import java.time.Clock;
import javax.persistence.EntityManager;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drafts on the dashboard, with the number that waits for its time. */
@Component
public class DraftsTile implements AdminTile {

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Messages messages;

    @Activate
    public DraftsTile(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Clock clock,
            @Reference Messages messages) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return Desk.POSTS;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Number show(Visit visit) {
        return tx.read(() -> {
            long drafts = em.createQuery("select count(p) from Post p where p.state = org.hanok.blog.Post.State.DRAFT", Long.class).getSingleResult();
            long waiting = em.createQuery("select count(p) from Post p where p.state <> org.hanok.blog.Post.State.DRAFT and p.published > :now", Long.class)
                    .setParameter("now", clock.instant()).getSingleResult();
            return new Number("blog.tile.drafts", Long.toString(drafts), messages.get(visit.locale(), "blog.tile.scheduled", waiting), "/admin/blog/post?state=DRAFT");
        });
    }
}
