package org.hanok.docs;

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

/** Offers public pages to the site's search. */
@Component
public class PageSearch implements SearchContributor {

    private final EntityManager em;
    private final Tx tx;
    private final Markdown markdown;

    @Activate
    public PageSearch(@Reference(target = "(osgi.unit.name=docs)") EntityManager em, @Reference(target = "(osgi.unit.name=docs)") Tx tx, @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "docs.page";
    }

    @Override
    public List<SearchEntry> entries(String afterId, int limit) {
        return tx.read(() -> em.createQuery("select p from Page p join fetch p.book where p.id > :after and p.state = org.hanok.docs.Visibility.PUBLIC"
                + " and p.book.state = org.hanok.docs.Visibility.PUBLIC order by p.id", Page.class).setParameter("after", afterId.isEmpty() ? 0L : Long.parseLong(afterId))
                .setMaxResults(limit).getResultList().stream().map(this::entry).toList());
    }

    @Override
    public Instant changed() {
        Instant latest = tx.read(() -> em.createQuery("select max(p.changed) from Page p", Instant.class).getSingleResult());
        return latest == null ? Instant.EPOCH : latest;
    }

    private SearchEntry entry(Page page) {
        return new SearchEntry(new Ref(type(), page.id.toString()), "/docs/" + page.book.slug + "/" + page.slug, page.title, markdown.plain(page.text, 4_000), page.book.title, 0,
                page.changed);
    }
}
