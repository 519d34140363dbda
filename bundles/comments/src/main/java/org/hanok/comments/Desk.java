package org.hanok.comments;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.member.Member;
import org.hanok.api.security.Throttle;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What members do with comments: write and delete their own. Thread-safe. */
@Component(service = Desk.class)
public class Desk {

    private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Cache cache;
    private final Clock clock;
    private final Throttle throttle;
    private final Settings settings;

    @Activate
    public Desk(@Reference(target = "(osgi.unit.name=comments)") EntityManager em, @Reference(target = "(osgi.unit.name=comments)") Tx tx, @Reference Events events,
            @Reference Cache cache, @Reference Clock clock, @Reference Throttle throttle, @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
        this.throttle = throttle;
        this.settings = settings;
    }

    /**
     * Writes a comment. One with many links is held for staff.
     *
     * @param parent the comment that is answered, 0 for none; an answer to an answer stands under the same comment
     * @return its id
     * @throws NotFound when there are no own threads under such a subject, or no such parent
     * @throws Refused for empty or overlong text, or too many in a short time
     */
    long write(Ref subject, long parent, String text, Member author) {
        if (!settings.policy().provider().equals(OwnThreads.ID) || !settings.policy().allows(subject.type()) || subject.id().isEmpty() || subject.id().length() > 80) {
            throw new NotFound();
        }
        String body = checked(text);
        Duration wait = throttle.take("comments:" + author.id(), settings.policy().perMinute(), Duration.ofMinutes(1));
        if (!wait.isZero()) {
            throw new Refused("comments.refused.slow", wait.toSeconds() + 1);
        }
        return tx.call(() -> {
            Comment comment = new Comment();
            comment.subjectType = subject.type();
            comment.subjectId = subject.id();
            comment.parent = parent == 0 ? null : top(subject, parent);
            comment.member = author.id();
            comment.author = settings.policy().masked() ? Names.masked(author.name()) : author.name();
            comment.text = body;
            comment.state = LINK.matcher(body).results().count() > settings.policy().links() ? Comment.State.HELD : Comment.State.VISIBLE;
            comment.created = clock.instant();
            em.persist(comment);
            em.flush();
            long id = comment.id == null ? 0 : comment.id;
            events.publish(new Event("comment.posted", new Ref("comments.comment", Long.toString(id)), comment.created,
                    Map.of("subject", subject.toString(), "member", Long.toString(author.id()), "state", comment.state.name())));
            cache.drop("comments");
            return id;
        });
    }

    /** Removes one's own comment; when it was answered, its words go and its place stays. @throws NotFound for anybody else's */
    void delete(long id, Member by) {
        tx.run(() -> {
            int done = em.createQuery("delete from Comment c where c.id = :id and c.member = :member and not exists (select a.id from Comment a where a.parent = :id)")
                    .setParameter("id", id).setParameter("member", by.id()).executeUpdate();
            if (done == 0) {
                done = em.createQuery("update Comment c set c.deleted = true, c.text = '', c.state = org.hanok.comments.Comment.State.HIDDEN"
                        + " where c.id = :id and c.member = :member and c.deleted = false").setParameter("id", id).setParameter("member", by.id()).executeUpdate();
            }
            if (done == 0) {
                throw new NotFound();
            }
            cache.drop("comments");
        });
    }

    private @Nullable Long top(Ref subject, long parent) {
        Comment answered = em.find(Comment.class, parent);
        if (answered == null || answered.state != Comment.State.VISIBLE || !subject.equals(new Ref(answered.subjectType, answered.subjectId))) {
            throw new NotFound();
        }
        return answered.parent == null ? answered.id : answered.parent;
    }

    /** Browsers count a line's end as one letter and send two. */
    private String checked(String text) {
        String body = text.replace("\r\n", "\n").strip();
        if (body.isEmpty() || body.length() > settings.policy().longest()) {
            throw new Refused("comments.refused.text", settings.policy().longest());
        }
        return body;
    }
}
