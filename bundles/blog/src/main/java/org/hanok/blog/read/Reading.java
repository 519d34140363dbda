package org.hanok.blog.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Markdown;
import org.hanok.blog.Hashtags;
import org.hanok.blog.Post;
import org.hanok.blog.PostRow;
import org.hanok.blog.TagRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads single posts with what stands around them. Thread-safe. */
@Component(service = Reading.class)
public class Reading {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int RELATED = 4;
    private static final String MOST_SHARED = Posts.ROW + "join p.tags t where t.id in (select x.id from Post q join q.tags x where q.id = :id) and p.id <> :id and "
            + Posts.VISIBLE + "group by p.id, p.slug, p.title, p.deck, p.author, p.published, p.minutes order by count(t.id) desc, p.published desc, p.id desc";
    private static final String SERIES = Posts.ROW + "where p.series = :series and " + Posts.VISIBLE + "order by p.position, p.published, p.id";
    private static final String OLDER = Posts.ROW + "where " + Posts.VISIBLE
            + "and (p.published < :at or p.published = :at and p.id < :id) order by p.published desc, p.id desc";
    private static final String NEWER = Posts.ROW + "where " + Posts.VISIBLE + "and (p.published > :at or p.published = :at and p.id > :id) order by p.published, p.id";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;
    private final Markdown markdown;

    @Activate
    public Reading(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Cache cache,
            @Reference Clock clock, @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
        this.markdown = markdown;
    }

    /** The page as everybody may see it. @throws NotFound for drafts and for posts whose time has not come */
    public PostPage page(String slug) {
        return cache.get("blog:post:" + slug, FRESH, () -> tx.read(() -> find(slug).filter(post -> post.isVisible(clock.instant())).map(this::page).orElseThrow(NotFound::new)));
    }

    /** The page as staff see it, in any state, always fresh. @throws NotFound when there is none */
    PostPage preview(String slug) {
        return tx.read(() -> find(slug).map(this::page).orElseThrow(NotFound::new));
    }

    /** Whether visitors see this page at this moment. */
    boolean isPublic(PostPage page) {
        return page.state() != Post.State.DRAFT && page.post().published().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    private Optional<Post> find(String slug) {
        return em.createQuery("select distinct p from Post p left join fetch p.tags where p.slug = :slug", Post.class).setParameter("slug", slug).getResultList().stream()
                .findFirst();
    }

    private PostPage page(Post post) {
        PostRow row = PostRow.of(post);
        String body = Hashtags.body(post.text());
        List<PostRow> series = post.series().isEmpty() ? List.of() : series(post.series());
        List<TagRow> tags = post.tags().stream().map(tag -> new TagRow(tag.slug(), tag.name(), 0)).toList();
        Instant at = row.published().orElseGet(clock::instant);
        return new PostPage(row, markdown.render(body), row.deck().isEmpty() ? markdown.plain(body, 160) : row.deck(), post.state(), post.changed(), tags, post.series(),
                series, after(series, row), tags.isEmpty() ? List.of() : related(row), beside(OLDER, row, at), beside(NEWER, row, at));
    }

    private static Optional<PostRow> after(List<PostRow> series, PostRow post) {
        return series.stream().dropWhile(row -> row.id() != post.id()).skip(1).findFirst();
    }

    private List<PostRow> series(String name) {
        return List.copyOf(em.createQuery(SERIES, PostRow.class).setParameter("now", clock.instant()).setParameter("series", name).getResultList());
    }

    private List<PostRow> related(PostRow post) {
        return List.copyOf(em.createQuery(MOST_SHARED, PostRow.class).setParameter("now", clock.instant()).setParameter("id", post.id()).setMaxResults(RELATED)
                .getResultList());
    }

    private Optional<PostRow> beside(String constant, PostRow post, Instant at) {
        return em.createQuery(constant, PostRow.class).setParameter("now", clock.instant()).setParameter("at", at).setParameter("id", post.id()).setMaxResults(1)
                .getResultList().stream().findFirst();
    }
}
