package org.hanok.shop.catalogue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is sold. Prices come from the database each time; only the tree of categories is cached. Thread-safe. */
@Component(service = Catalogue.class)
public class Catalogue {

    /** More vouchers of one category than anybody scrolls through. */
    static final int MOST = 1_000;

    private static final String LISTING = "select new org.hanok.shop.catalogue.Listing(p.id, b.id, p.slug, b.name, p.name, p.faceValue, p.listPrice, p.price,"
            + " p.currency, b.palette, b.lattice, p.enabled, b.enabled, p.subtitle, b.category.id, p.popularity + p.sold, p.created) from Product p join p.brand b ";
    private static final String ON_SALE = LISTING + "where p.enabled = true and b.enabled = true ";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public Catalogue(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    /** The product at that address, unless it or its brand is switched off. One statement. */
    public Optional<ProductPage> bySlug(String slug) {
        List<Denomination> family = tx.read(() -> em.createQuery("select new org.hanok.shop.catalogue.Denomination(p.id, b.id, p.slug, b.name, p.name,"
                + " p.faceValue, p.listPrice, p.price, p.currency, b.palette, b.lattice, p.subtitle, b.slug, b.category.id, b.refundable,"
                + " p.description, b.description)"
                + " from Product p join p.brand b where p.enabled = true and b.enabled = true"
                + " and b.id = (select s.brand.id from Product s where s.slug = :slug) order by p.faceValue, p.position, p.id", Denomination.class)
                .setParameter("slug", slug).setMaxResults(60).getResultList());
        return family.stream().filter(one -> one.offer().slug().equals(slug)).findFirst().map(one -> one.among(family));
    }

    /** Offers by product id, switched off ones included; unknown ids are left out. One statement; always today's prices. */
    public Map<Long, Offer> offers(Collection<Long> productIds) {
        return listings(productIds).stream().map(Listing::offer).collect(Collectors.toMap(Offer::productId, Function.identity()));
    }

    /** What hangs on these categories, at most a thousand of the most popular. One statement. */
    public List<Listing> inCategories(Collection<Long> categoryIds) {
        return categoryIds.isEmpty() ? List.of() : tx.read(() -> em.createQuery(ON_SALE + "and b.category.id in :categories order by p.popularity + p.sold desc, p.id",
                Listing.class).setParameter("categories", categoryIds).setMaxResults(MOST).getResultList());
    }

    /** All denominations of one brand. One statement. */
    public List<Listing> ofBrand(long brandId) {
        return tx.read(() -> em.createQuery(ON_SALE + "and b.id = :brand order by p.faceValue, p.id", Listing.class)
                .setParameter("brand", brandId).setMaxResults(MOST).getResultList());
    }

    /** What is bought most. One statement. */
    public List<Listing> popular(int limit) {
        return tx.read(() -> em.createQuery(ON_SALE + "order by p.popularity + p.sold desc, p.id", Listing.class).setMaxResults(limit).getResultList());
    }

    /** Where most is taken off, in share of the list price. One statement. */
    public List<Listing> discounted(int limit) {
        return tx.read(() -> em.createQuery(ON_SALE + "and p.price < p.listPrice order by (p.listPrice - p.price) * 10000 / p.listPrice desc, p.id",
                Listing.class).setMaxResults(limit).getResultList());
    }

    /** Everything on sale in the order of ids, after the given one. One statement. */
    public List<Listing> after(long productId, int limit) {
        return tx.read(() -> em.createQuery(ON_SALE + "and p.id > :id order by p.id", Listing.class)
                .setParameter("id", productId).setMaxResults(limit).getResultList());
    }

    /** Categories and brands. No statement while cached, two otherwise. */
    public Directory directory() {
        return cache.get("shop:directory", Duration.ofMinutes(1), () -> tx.read(() -> new Directory(
                em.createQuery("select new org.hanok.shop.catalogue.CategoryEntry(c.id, p.id, c.slug, c.name, c.icon, c.description)"
                        + " from Category c left join c.parent p order by c.position, c.id", CategoryEntry.class).setMaxResults(MOST).getResultList(),
                em.createQuery("select new org.hanok.shop.catalogue.BrandEntry(b.id, b.category.id, b.slug, b.name, b.palette, b.lattice, b.description,"
                        + " b.refundable) from Brand b where b.enabled = true order by b.position, b.id", BrandEntry.class).setMaxResults(MOST).getResultList())));
    }

    private List<Listing> listings(Collection<Long> productIds) {
        return productIds.isEmpty() ? List.of() : tx.read(() -> em.createQuery(LISTING + "where p.id in :ids", Listing.class)
                .setParameter("ids", productIds).getResultList());
    }
}
