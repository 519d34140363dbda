package org.hanok.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.member.Member;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes topics and replies, and reads single topics. Thread-safe. */
@Component(service = Board.class)
public class Board {

    static final String MODERATE = "board.moderate";
    private static final int MOST_ANSWERS = 500;
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Cache cache;
    private final Clock clock;
    private final Markdown markdown;

    @Activate
    public Board(@Reference(target = "(osgi.unit.name=board)") EntityManager em, @Reference(target = "(osgi.unit.name=board)") Tx tx, @Reference Events events,
            @Reference Cache cache, @Reference Clock clock, @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
        this.markdown = markdown;
    }

    /** @return the path of the new topic @throws Refused for empty or overlong text, or a board that is not for this member */
    public String write(String corner, String title, String text, Member author) {
        String heading = checked(title, 120, "board.refused.title");
        String body = checked(text, 20_000, "board.refused.text");
        return tx.call(() -> {
            Corner into = corner(corner).orElseThrow(NotFound::new);
            if (into.staffOnly && !author.may(MODERATE)) {
                throw new Refused("board.refused.staffOnly");
            }
            Topic topic = new Topic();
            topic.corner = into;
            topic.title = heading;
            topic.text = body;
            topic.member = author.id();
            topic.author = shown(author);
            topic.created = clock.instant();
            topic.lastAt = topic.created;
            topic.lastBy = shown(author);
            em.persist(topic);
            em.flush();
            tell("board.posted", topic.id, topic.created);
            return "/board/" + corner + "/" + topic.id;
        });
    }

    /** @throws NotFound when the topic is hidden or gone @throws Refused for empty or overlong text */
    public void reply(long id, String text, Member author) {
        String body = checked(text, 5_000, "board.refused.text");
        tx.run(() -> {
            Instant now = clock.instant();
            int counted = em.createQuery("update Topic t set t.replies = t.replies + 1, t.lastAt = :now, t.lastBy = :by where t.id = :id and t.state <> :hidden")
                    .setParameter("now", now).setParameter("by", shown(author)).setParameter("id", id).setParameter("hidden", Topic.State.HIDDEN).executeUpdate();
            if (counted == 0) {
                throw new NotFound();
            }
            Reply reply = new Reply();
            reply.topic = em.getReference(Topic.class, id);
            reply.text = body;
            reply.member = author.id();
            reply.author = shown(author);
            reply.created = now;
            em.persist(reply);
            tell("board.replied", id, now);
        });
    }

    /** Names are real ones, and a board is open to everybody: of a member's only the first letter is kept. */
    private static String shown(Member author) {
        String name = author.name().strip();
        return author.may(MODERATE) ? name : name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length()))) + "**";
    }

    /** The author, or a moderator, says that the question is answered. @throws NotFound for anybody else's topic */
    public void solve(long id, Member by) {
        tx.run(() -> {
            int changed = em.createQuery("update Topic t set t.state = :solved where t.id = :id and t.state = :open and (t.member = :member or :moderator = true)")
                    .setParameter("solved", Topic.State.SOLVED).setParameter("open", Topic.State.OPEN).setParameter("id", id).setParameter("member", by.id())
                    .setParameter("moderator", by.may(MODERATE)).executeUpdate();
            if (changed == 0) {
                throw new NotFound();
            }
            cache.drop("board");
        });
    }

    /** The topic's page, unless it is hidden or belongs to another board. @param viewer member id, 0 for strangers */
    public Optional<TopicPage> page(String corner, long id, long viewer) {
        return tx.read(() -> em.createQuery("select t from Topic t join fetch t.corner where t.id = :id and t.state <> :hidden and t.corner.slug = :corner", Topic.class)
                .setParameter("id", id).setParameter("hidden", Topic.State.HIDDEN).setParameter("corner", corner).getResultList().stream().findFirst()
                .map(topic -> new TopicPage(Topics.row(topic), markdown.renderUntrusted(topic.text), markdown.plain(topic.text, 160), topic.created,
                        topic.member == viewer, answers(id))));
    }

    private List<TopicPage.Answer> answers(long topic) {
        return em.createQuery("select r from Reply r where r.topic.id = :topic and r.hidden = false order by r.id", Reply.class).setParameter("topic", topic)
                .setMaxResults(MOST_ANSWERS).getResultList().stream()
                .map(reply -> new TopicPage.Answer(reply.id, reply.author, markdown.renderUntrusted(reply.text), reply.created)).toList();
    }

    private Optional<Corner> corner(String slug) {
        return em.createQuery("select c from Corner c where c.slug = :slug", Corner.class).setParameter("slug", slug).getResultList().stream().findFirst();
    }

    private void tell(String topic, long id, Instant at) {
        events.publish(new Event(topic, new Ref("board.topic", Long.toString(id)), at, Map.of()));
        cache.drop("board");
    }

    /** Browsers count a line's end as one letter and send two. */
    private static String checked(String text, int most, String key) {
        String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new Refused(key, most);
        }
        return stripped;
    }
}
