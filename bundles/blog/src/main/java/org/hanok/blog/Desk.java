package org.hanok.blog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Markdown;
import org.hanok.api.web.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The editors' desk: makes what was typed a post that holds together. Thread-safe. */
@Component(service = Desk.class)
public class Desk {

    public static final String POSTS = "blog.posts";
    private static final int CHARACTERS_A_MINUTE = 500;
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;
    private final Markdown markdown;
    private final Messages messages;

    @Activate
    public Desk(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Cache cache,
            @Reference Clock clock, @Reference Markdown markdown, @Reference Messages messages) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
        this.markdown = markdown;
        this.messages = messages;
    }

    /** Keeps a new post. @throws Refused as {@link #prepare} */
    public void add(Post post) {
        tx.run(() -> {
            prepare(post);
            em.persist(post);
            em.flush();
        });
    }

    /**
     * Gives a post its address, tags, time and state. Call inside the transaction that keeps it.
     *
     * @throws Refused for a title or address without letters, too many tags, or a schedule without a time
     */
    void prepare(Post post) {
        post.title = post.title.strip();
        post.slug = post.slug.isBlank() ? fromTitle(post.title) : Slugs.of(post.slug);
        if (post.slug.isEmpty()) {
            throw new Refused("blog.refused.slug");
        }
        post.author = post.author.isBlank() ? messages.get(Locale.KOREAN, "blog.author") : post.author.strip();
        post.series = post.series.strip();
        schedule(post);
        label(post);
        int length = markdown.plain(Hashtags.body(post.text), Integer.MAX_VALUE).length();
        post.minutes = Math.max(1, (length + CHARACTERS_A_MINUTE - 1) / CHARACTERS_A_MINUTE);
        post.changed = clock.instant();
        cache.drop("blog");
    }

    private void schedule(Post post) {
        if (post.state == Post.State.DRAFT) {
            return;
        }
        if (post.published == null) {
            if (post.state == Post.State.SCHEDULED) {
                throw new Refused("blog.refused.schedule");
            }
            post.published = clock.instant();
        }
        post.state = post.published.isAfter(clock.instant()) ? Post.State.SCHEDULED : Post.State.PUBLISHED;
    }

    private void label(Post post) {
        Map<String, String> names = Hashtags.of(post.text, post.hashtags);
        if (names.size() > Hashtags.MOST) {
            throw new Refused("blog.refused.tags", Hashtags.MOST);
        }
        Map<String, Tag> known = names.isEmpty() ? Map.of() : em.createQuery("select t from Tag t where t.slug in :slugs", Tag.class)
                .setParameter("slugs", names.keySet()).setFlushMode(FlushModeType.COMMIT).getResultStream().collect(Collectors.toMap(tag -> tag.slug, tag -> tag));
        List<Tag> tags = new ArrayList<>();
        names.forEach((slug, name) -> tags.add(known.containsKey(slug) ? known.get(slug) : created(slug, name)));
        if (!tags.equals(post.tags)) {
            post.tags = tags;
        }
    }

    private Tag created(String slug, String name) {
        Tag tag = new Tag();
        tag.slug = slug;
        tag.name = name;
        em.persist(tag);
        return tag;
    }

    /** Read without flushing: the post that is being saved may not hold together yet. */
    private String fromTitle(String title) {
        String slug = Slugs.of(title);
        return Slugs.free(slug, new HashSet<>(em.createQuery("select p.slug from Post p where p.slug = :slug or p.slug like :numbered", String.class)
                .setParameter("slug", slug).setParameter("numbered", slug + "-%").setFlushMode(FlushModeType.COMMIT).getResultList()));
    }
}
