package org.hanok.blog.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;
import org.hanok.api.web.Markdown;
import org.hanok.blog.Hashtags;
import org.hanok.blog.Post;
import org.hanok.blog.PostRow;
import org.hanok.blog.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers visible posts to the site's search and sitemap. */
@Component
public class PostSearch implements SearchContributor {

    private static final int MOST_CHARACTERS = 20_000;
    private static final String LATEST = "SELECT greatest((SELECT max(changed) FROM blog.post), (SELECT max(published) FROM blog.post WHERE state <> 'DRAFT'"
            + " AND published <= ?1), (SELECT max(at) FROM blog.removal))";
    private final EntityManager em;
    private final Tx tx;
    private final Markdown markdown;
    private final Clock clock;

    @Activate
    public PostSearch(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Markdown markdown,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "blog.post";
    }

    /** Two statements for a page of entries: the posts, and the tags of them all. */
    @Override
    public List<SearchEntry> entries(String afterId, int limit) {
        return tx.read(() -> {
            List<Long> ids = em.createQuery("select p.id from Post p where p.id > :after and " + Posts.VISIBLE + "order by p.id", Long.class)
                    .setParameter("after", afterId.isEmpty() ? 0L : Long.parseLong(afterId)).setParameter("now", clock.instant()).setMaxResults(limit).getResultList();
            return ids.isEmpty() ? List.<SearchEntry>of() : em.createQuery("select distinct p from Post p left join fetch p.tags where p.id in :ids", Post.class)
                    .setParameter("ids", ids).getResultList().stream().sorted(Comparator.comparing(Post::id)).map(this::entry).toList();
        });
    }

    @Override
    public Instant changed() {
        Object latest = tx.read(() -> em.createNativeQuery(LATEST).setParameter(1, Timestamp.from(clock.instant())).getSingleResult());
        return latest instanceof Timestamp at ? at.toInstant() : Instant.EPOCH;
    }

    private SearchEntry entry(Post post) {
        PostRow row = PostRow.of(post);
        String words = row.deck() + " " + markdown.plain(Hashtags.body(post.text()), MOST_CHARACTERS);
        String tags = post.tags().stream().map(Tag::name).collect(Collectors.joining(" "));
        return new SearchEntry(new Ref(type(), String.valueOf(row.id())), row.url(), row.title(), words, (tags + " " + post.series()).strip(), 1, post.changed());
    }
}
