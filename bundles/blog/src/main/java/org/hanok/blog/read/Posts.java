package org.hanok.blog.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Site;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.blog.Hashtags;
import org.hanok.blog.PostRow;
import org.hanok.blog.Slugs;
import org.hanok.blog.TagRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of the posts that visitors may see at this moment. Thread-safe. */
@Component(service = Posts.class)
public class Posts {

    /** What makes a post public; the clock is part of it, so that no job has to run for a scheduled post to appear. */
    public static final String VISIBLE = "p.state <> org.hanok.blog.Post.State.DRAFT and p.published <= :now ";
    static final String ROW = "select new org.hanok.blog.PostRow(p.id, p.slug, p.title, p.deck, p.author, p.published, p.minutes) from Post p ";
    private static final String WANTED = "where " + VISIBLE + "and p.published >= :from and p.published < :to and (:tag = '' or exists"
            + " (select x.id from Post q join q.tags x where q.id = p.id and x.slug = :tag)) ";
    private static final String YEARS = "SELECT CAST(extract(year FROM published AT TIME ZONE ?1) AS int), count(*) FROM blog.post"
            + " WHERE state <> 'DRAFT' AND published <= ?2 GROUP BY 1 ORDER BY 1 DESC";
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int CLOUD = 30;
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;
    private final Site site;

    private record Wanted(String tag, Instant from, Instant to, String base) {
    }

    @Activate
    public Posts(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Cache cache,
            @Reference Clock clock, @Reference Site site) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
        this.site = site;
    }

    /** @param page from 1 */
    public PostList all(int page) {
        return list(new Wanted("", Instant.EPOCH, clock.instant().plusSeconds(1), "/blog"), page);
    }

    /** @return empty when no visible post has the tag */
    Optional<PostList> tagged(String tag, int page) {
        String slug = Hashtags.slug(tag);
        return some(list(new Wanted(slug, Instant.EPOCH, clock.instant().plusSeconds(1), "/blog/tags/" + Slugs.encoded(slug)), page));
    }

    /** @return empty when nothing of that year is visible */
    public Optional<PostList> year(int year, int page) {
        Instant from = LocalDate.of(year, 1, 1).atStartOfDay(site.zone()).toInstant();
        return some(list(new Wanted("", from, LocalDate.of(year + 1, 1, 1).atStartOfDay(site.zone()).toInstant(), "/blog/archive/" + year), page));
    }

    public List<PostRow> latest(int most) {
        return cache.get("blog:latest:" + most, FRESH, () -> all(1).items().stream().limit(most).toList());
    }

    public Side side() {
        return cache.get("blog:side", FRESH, () -> tx.read(() -> new Side(cloud(), years())));
    }

    private static Optional<PostList> some(PostList list) {
        return list.total() == 0 ? Optional.empty() : Optional.of(list);
    }

    private PostList list(Wanted wanted, int page) {
        int number = Math.max(1, Math.min(page, 10_000));
        Instant now = clock.instant();
        return tx.read(() -> {
            long total = em.createQuery("select count(p) from Post p " + WANTED, Long.class).setParameter("now", now).setParameter("tag", wanted.tag())
                    .setParameter("from", wanted.from()).setParameter("to", wanted.to()).getSingleResult();
            List<PostRow> rows = em.createQuery(ROW + WANTED + "order by p.published desc, p.id desc", PostRow.class).setParameter("now", now)
                    .setParameter("tag", wanted.tag()).setParameter("from", wanted.from()).setParameter("to", wanted.to())
                    .setFirstResult((number - 1) * PostList.SIZE).setMaxResults(PostList.SIZE).getResultList();
            return new PostList(List.copyOf(rows), number, total, wanted.base());
        });
    }

    private List<TagRow> cloud() {
        return List.copyOf(em.createQuery("select new org.hanok.blog.TagRow(t.slug, t.name, count(p.id)) from Post p join p.tags t where " + VISIBLE
                + "group by t.slug, t.name order by count(p.id) desc, t.slug", TagRow.class).setParameter("now", clock.instant()).setMaxResults(CLOUD).getResultList());
    }

    private List<YearRow> years() {
        List<?> rows = em.createNativeQuery(YEARS).setParameter(1, site.zone().getId()).setParameter(2, Timestamp.from(clock.instant())).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new YearRow(((Number) row[0]).intValue(), ((Number) row[1]).longValue())).toList();
    }
}
