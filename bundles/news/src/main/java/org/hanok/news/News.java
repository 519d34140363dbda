package org.hanok.news;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches and keeps news. Thread-safe. */
@Component(service = News.class)
public class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final int KEPT = 200;
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Cache cache;
    private final Publisher publisher;

    /** A feed as it is asked for, outside of any transaction. */
    private record Visit(long id, String url, String etag, String lastModified) {
    }

    @Activate
    public News(@Reference(target = "(osgi.unit.name=news)") EntityManager em, @Reference(target = "(osgi.unit.name=news)") Tx tx, @Reference Clock clock,
            @Reference Cache cache, @Reference Publisher publisher) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.cache = cache;
        this.publisher = publisher;
    }

    List<Headline> latest(int most) {
        return tx.read(() -> em.createQuery("select new org.hanok.news.Headline(i.title, i.link, i.published) from Item i where i.feed.enabled = true"
                + " order by i.published desc, i.id desc", Headline.class).setMaxResults(most).getResultList());
    }

    /** Visits all publishers, one after the other. @return how many had something new */
    int fetch() throws InterruptedException {
        int news = 0;
        for (Feed feed : tx.read(() -> em.createQuery("select f from Feed f where f.enabled = true order by f.id", Feed.class).getResultList())) {
            news += fetch(new Visit(feed.id, feed.url, feed.etag, feed.lastModified)) ? 1 : 0;
        }
        if (news > 0) {
            cache.drop("news");
        }
        return news;
    }

    private boolean fetch(Visit visit) throws InterruptedException {
        Instant now = clock.instant();
        try {
            Answer answer = publisher.fetch(visit.url(), visit.etag(), visit.lastModified());
            if (answer.changed()) {
                FeedReader.Contents contents = FeedReader.read(answer.body(), now);
                tx.run(() -> keep(visit.id(), contents));
            }
            tx.run(() -> visited(visit.id(), now, "", answer));
            return answer.changed();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The feed {} could not be read: {}", visit.id(), e.getMessage());
            tx.run(() -> visited(visit.id(), now, String.valueOf(e.getMessage()), new Answer(false, new byte[0], visit.etag(), visit.lastModified())));
            return false;
        }
    }

    private void keep(long feed, FeedReader.Contents contents) {
        em.find(Feed.class, feed).title = contents.title();
        for (Headline headline : contents.headlines()) {
            em.createNativeQuery("INSERT INTO news.item (feed_id, link, title, published) VALUES (?1, ?2, ?3, ?4)"
                    + " ON CONFLICT (feed_id, link) DO UPDATE SET title = excluded.title").setParameter(1, feed).setParameter(2, headline.link())
                    .setParameter(3, headline.title()).setParameter(4, java.sql.Timestamp.from(headline.published())).executeUpdate();
        }
        em.createNativeQuery("DELETE FROM news.item WHERE feed_id = ?1 AND id NOT IN (SELECT id FROM news.item WHERE feed_id = ?1 ORDER BY published DESC, id DESC LIMIT ?2)")
                .setParameter(1, feed).setParameter(2, KEPT).executeUpdate();
    }

    private void visited(long id, Instant at, String trouble, Answer answer) {
        Feed feed = em.find(Feed.class, id);
        if (feed != null) {
            feed.fetched = at;
            feed.trouble = trouble;
            feed.etag = answer.etag();
            feed.lastModified = answer.lastModified();
        }
    }
}
