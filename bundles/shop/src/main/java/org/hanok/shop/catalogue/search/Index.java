package org.hanok.shop.catalogue.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.search.SearchEntry;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue in words, for search and sitemap. Thread-safe. */
@Component(service = Index.class)
public class Index {

    public static final String PRODUCT = "shop.product";
    static final String BRAND = "shop.brand";
    private static final int WORDS = 2_000;

    private final EntityManager em;
    private final Tx tx;
    private final Markdown markdown;

    @Activate
    public Index(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.markdown = markdown;
    }

    /** An id as search hands it back; 0 to begin. */
    static long number(String afterId) {
        return afterId.isEmpty() ? 0 : Long.parseLong(afterId);
    }

    /** Products on sale in the order of ids. One statement. */
    List<SearchEntry> products(long after, int limit) {
        return tx.read(() -> em.createQuery("select new org.hanok.shop.catalogue.search.Indexed(p.id, p.slug, p.name, p.description, b.name, c.name, p.subtitle,"
                + " p.changed) from Product p join p.brand b join b.category c where p.enabled = true and b.enabled = true and p.id > :id order by p.id",
                Indexed.class).setParameter("id", after).setMaxResults(limit).getResultList())
                .stream().map(found -> found.entry(PRODUCT, "/shop/products/", 1, markdown.plain(found.text(), WORDS))).toList();
    }

    /** Brands in the order of ids. One statement. */
    public List<SearchEntry> brands(long after, int limit) {
        return tx.read(() -> em.createQuery("select new org.hanok.shop.catalogue.search.Indexed(b.id, b.slug, b.name, b.description, b.slug, c.name, '', b.changed)"
                + " from Brand b join b.category c where b.enabled = true and b.id > :id order by b.id", Indexed.class)
                .setParameter("id", after).setMaxResults(limit).getResultList())
                .stream().map(found -> found.entry(BRAND, "/shop/categories/", 2, markdown.plain(found.text(), WORDS))).toList();
    }

    /** Nothing is ever deleted here, only switched off, so the latest change says it all. */
    public Instant changed() {
        List<Instant> latest = tx.read(() -> em.createQuery("select p.changed from Product p order by p.changed desc", Instant.class)
                .setMaxResults(1).getResultList());
        List<Instant> brand = tx.read(() -> em.createQuery("select b.changed from Brand b order by b.changed desc", Instant.class)
                .setMaxResults(1).getResultList());
        return Stream.concat(latest.stream(), brand.stream()).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
