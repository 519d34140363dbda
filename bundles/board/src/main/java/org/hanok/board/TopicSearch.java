package org.hanok.board;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers topics to the site's search. */
@Component
public class TopicSearch implements SearchContributor {

    private final EntityManager em;
    private final Tx tx;
    private final Markdown markdown;

    @Activate
    public TopicSearch(@Reference(target = "(osgi.unit.name=board)") EntityManager em, @Reference(target = "(osgi.unit.name=board)") Tx tx, @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "board.topic";
    }

    @Override
    public List<SearchEntry> entries(String afterId, int limit) {
        return tx.read(() -> em.createQuery("select t from Topic t join fetch t.corner where t.id > :after and t.state <> org.hanok.board.Topic.State.HIDDEN order by t.id", Topic.class)
                .setParameter("after", afterId.isEmpty() ? 0L : Long.parseLong(afterId)).setMaxResults(limit).getResultList().stream().map(this::entry).toList());
    }

    @Override
    public Instant changed() {
        Instant latest = tx.read(() -> em.createQuery("select max(t.lastAt) from Topic t", Instant.class).getSingleResult());
        return latest == null ? Instant.EPOCH : latest;
    }

    private SearchEntry entry(Topic topic) {
        return new SearchEntry(new Ref(type(), topic.id.toString()), Topics.row(topic).url(), topic.title, markdown.plain(topic.text, 2_000), topic.corner.name, 1, topic.lastAt);
    }
}
