package org.hanok.shop.catalogue.read;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.shop.control.Switches;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is sold, by SQL that is prepared once: a JPQL query with a limit is translated anew each time. Prices come from the database each time; only the tree of categories is cached. Thread-safe. */
@Component(service = Catalogue.class)
public class Catalogue {

    /** More vouchers of one category than anybody scrolls through. */
    public static final int MOST = 1_000;

    private static final String LISTING = """
            SELECT p.id, b.id AS brand_id, p.slug, b.name AS brand, p.name, p.face_value, p.list_price, p.price, p.currency, b.palette, b.lattice,
              p.enabled AND b.enabled AS sellable, p.subtitle, b.category_id, p.popularity + p.sold AS popular, p.created
            FROM shop.product p JOIN shop.brand b ON b.id = p.brand_id
            """;
    private static final String ON_SALE = LISTING + "WHERE p.enabled AND b.enabled ";
    private static final String BEST_FIRST = "ORDER BY p.popularity + p.sold DESC, p.id LIMIT ?1";
    private static final String FAMILY = """
            SELECT p.id, b.id AS brand_id, p.slug, b.name AS brand, p.name, p.face_value, p.list_price, p.price, p.currency, b.palette, b.lattice,
              p.subtitle, b.slug AS brand_slug, b.category_id, b.refundable, p.description, b.description AS brand_text,\s""" + Stock.OF_PRODUCT + """
             FROM shop.product p JOIN shop.brand b ON b.id = p.brand_id WHERE p.enabled AND b.enabled AND b.id = (SELECT s.brand_id FROM shop.product s WHERE s.slug = ?1)
            ORDER BY p.face_value, p.position, p.id LIMIT 60""";
    private static final String POPULAR = ON_SALE + BEST_FIRST;
    private static final String IN_CATEGORIES = ON_SALE + "AND b.category_id = ANY (cast(?2 AS bigint[])) " + BEST_FIRST;
    private static final String OF_BRAND = ON_SALE + "AND b.id = ?2 ORDER BY p.face_value, p.id LIMIT ?1";
    private static final String DISCOUNTED = ON_SALE + "AND p.price < p.list_price ORDER BY (p.list_price - p.price) * 10000 / p.list_price DESC, p.id LIMIT ?1";
    private static final String AFTER = ON_SALE + "AND p.id > ?2 ORDER BY p.id LIMIT ?1";
    private static final String OF_IDS = LISTING + "WHERE p.id = ANY (cast(?2 AS bigint[])) LIMIT ?1";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Switches switches;

    @Activate
    public Catalogue(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Cache cache, @Reference Switches switches) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.switches = switches;
    }

    /** The product at that address with its stock, unless it or its brand is switched off. One statement. */
    public Optional<ProductPage> bySlug(String slug) {
        List<Denomination> family = tx.read(() -> rows(em.createNativeQuery(FAMILY).setParameter(1, slug)).map(Columns::denomination).toList());
        boolean stopped = !family.isEmpty() && isStopped(family.get(0).offer().brandId());
        List<Denomination> shown = stopped ? family.stream().map(Denomination::withheld).toList() : family;
        return shown.stream().filter(one -> one.offer().slug().equals(slug)).findFirst().map(one -> one.among(shown));
    }

    /** Whether staff have stopped a brand. No statement. */
    public boolean isStopped(long brandId) {
        return switches.brandOff(brandId);
    }

    /** Offers by product id, switched off ones included; unknown ids are left out. One statement; always today's prices. */
    public Map<Long, Offer> offers(Collection<Long> productIds) {
        return listings(productIds).stream().map(Listing::offer).collect(Collectors.toMap(Offer::productId, Function.identity()));
    }

    /** What hangs on these categories, at most a thousand of the most popular. One statement. */
    public List<Listing> inCategories(Collection<Long> categoryIds) {
        return categoryIds.isEmpty() ? List.of() : listings(() -> em.createNativeQuery(IN_CATEGORIES).setParameter(1, MOST).setParameter(2, array(categoryIds)));
    }

    /** All denominations of one brand. One statement. */
    public List<Listing> ofBrand(long brandId) {
        return listings(() -> em.createNativeQuery(OF_BRAND).setParameter(1, MOST).setParameter(2, brandId));
    }

    /** What is bought most. One statement. */
    public List<Listing> popular(int limit) {
        return listings(() -> em.createNativeQuery(POPULAR).setParameter(1, limit));
    }

    /** Where most is taken off, in share of the list price. One statement. */
    public List<Listing> discounted(int limit) {
        return listings(() -> em.createNativeQuery(DISCOUNTED).setParameter(1, limit));
    }

    /** Everything on sale in the order of ids, after the given one. One statement. */
    public List<Listing> after(long productId, int limit) {
        return listings(() -> em.createNativeQuery(AFTER).setParameter(1, limit).setParameter(2, productId));
    }

    /** Categories and brands. No statement while cached, two otherwise. */
    public Directory directory() {
        return cache.get("shop:directory", Duration.ofMinutes(1), () -> tx.read(() -> new Directory(
                em.createQuery("select new org.hanok.shop.catalogue.read.CategoryEntry(c.id, p.id, c.slug, c.name, c.icon, c.description)"
                        + " from Category c left join c.parent p order by c.position, c.id", CategoryEntry.class).setMaxResults(MOST).getResultList(),
                em.createQuery("select new org.hanok.shop.catalogue.read.BrandEntry(b.id, b.category.id, b.slug, b.name, b.palette, b.lattice, b.description,"
                        + " b.refundable) from Brand b where b.enabled = true order by b.position, b.id", BrandEntry.class).setMaxResults(MOST).getResultList())));
    }

    private List<Listing> listings(Collection<Long> productIds) {
        return productIds.isEmpty() ? List.of() : listings(() -> em.createNativeQuery(OF_IDS).setParameter(1, productIds.size()).setParameter(2, array(productIds)));
    }

    /** Reads listings; those of a brand that staff have stopped are not for sale. */
    private List<Listing> listings(Supplier<Query> query) {
        return tx.read(() -> rows(query.get()).map(Columns::listing).map(one -> isStopped(one.offer().brandId()) ? one.withheld() : one).toList());
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (Object[]) row);
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
