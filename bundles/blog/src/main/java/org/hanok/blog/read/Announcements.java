package org.hanok.blog.read;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.blog.PostRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells, once for each post, that it has become public: {@code post.published} with its title and url. */
@Component
@Cron("* * * * *")
public class Announcements implements ScheduledJob {

    private static final String MARK = "update Post p set p.state = org.hanok.blog.Post.State.PUBLISHED, p.announced = :now, p.changed = :now where p.announced is null and "
            + Posts.VISIBLE;
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public Announcements(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Events events,
            @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public String run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return tx.call(() -> {
            if (em.createQuery(MARK).setParameter("now", now).executeUpdate() == 0) {
                return "0 posts became public";
            }
            List<PostRow> told = em.createQuery(Posts.ROW + "where p.announced = :now order by p.id", PostRow.class).setParameter("now", now).getResultList();
            told.forEach(post -> tell(post, now));
            cache.drop("blog");
            return told.size() + " posts became public";
        });
    }

    private void tell(PostRow post, Instant now) {
        events.publish(new Event("post.published", new Ref("blog.post", Long.toString(post.id())), now, Map.of("title", post.title(), "url", post.url())));
    }
}
