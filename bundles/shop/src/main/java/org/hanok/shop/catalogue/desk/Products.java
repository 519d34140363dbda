package org.hanok.shop.catalogue.desk;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.shop.catalogue.Amounts;
import org.hanok.shop.catalogue.Brand;
import org.hanok.shop.catalogue.Product;
import org.hanok.shop.catalogue.ProductDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the catalogue. Every change is visible on the site when the call returns. Thread-safe. */
@Component(service = Products.class)
public class Products {

    private final EntityManager em;
    private final Tx tx;
    private final Changes changes;

    @Activate
    public Products(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Changes changes) {
        this.em = em;
        this.tx = tx;
        this.changes = changes;
    }

    /** Products in the order of ids, after the given one, switched off ones included. @param text part of a name or slug, empty for all */
    public List<StaffProduct> after(long id, String text, int limit) {
        return tx.read(() -> em.createQuery("select new org.hanok.shop.catalogue.desk.StaffProduct(p.id, b.slug, p.slug, p.name, p.subtitle, p.faceValue,"
                + " p.listPrice, p.price, p.currency, p.description, p.position, p.enabled, p.changed) from Product p join p.brand b"
                + " where p.id > :id and (:text = '' or locate(lower(:text), lower(p.name)) > 0 or locate(:text, p.slug) > 0) order by p.id", StaffProduct.class)
                .setParameter("id", id).setParameter("text", text).setMaxResults(limit).getResultList());
    }

    /** @throws NotFound when there is none with that id */
    public StaffProduct byId(long id) {
        return after(id - 1, "", 1).stream().filter(product -> product.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws Refused when the brand is unknown or the slug is taken */
    public StaffProduct create(ProductDraft given) {
        ProductDraft draft = given.checked();
        return tx.call(() -> {
            Product product = new Product();
            product.fill(draft, brand(draft.brand()));
            free(draft.slug(), 0);
            changes.product(product);
            em.persist(product);
            em.flush();
            changes.created(product);
            return byId(product.id());
        });
    }

    /** Refuses as {@link #create}. @throws NotFound when there is none with that id */
    public StaffProduct update(long id, ProductDraft given) {
        ProductDraft draft = given.checked();
        return tx.call(() -> {
            Product product = find(id);
            free(draft.slug(), id);
            Brand brand = brand(draft.brand());
            product.fill(draft, brand);
            changes.product(product);
            em.flush();
            return byId(id);
        });
    }

    /** Another price, and nothing else. @throws Refused when it is not above zero, above the list price, or in another currency */
    public StaffProduct reprice(long id, Money price) {
        return tx.call(() -> {
            Product product = find(id);
            Amounts.check(product.faceValue(), product.listPrice(), price);
            product.reprice(price);
            changes.product(product);
            em.flush();
            return byId(id);
        });
    }

    private Product find(long id) {
        Product product = em.find(Product.class, id);
        if (product == null) {
            throw new NotFound();
        }
        return product;
    }

    private Brand brand(String slug) {
        return em.createQuery("select b from Brand b where b.slug = :slug", Brand.class).setParameter("slug", slug).getResultList().stream().findFirst()
                .orElseThrow(() -> new Refused("shop.product.refused.brand", slug));
    }

    private void free(String slug, long except) {
        if (em.createQuery("select count(p) from Product p where p.slug = :slug and p.id <> :id", Long.class).setParameter("slug", slug)
                .setParameter("id", except).getSingleResult() > 0) {
            throw new Refused("shop.product.refused.taken", slug);
        }
    }
}
