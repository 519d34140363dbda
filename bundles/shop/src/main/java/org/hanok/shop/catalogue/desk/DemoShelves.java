package org.hanok.shop.catalogue.desk;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.Brand;
import org.hanok.shop.catalogue.Category;
import org.hanok.shop.catalogue.Lattice;
import org.hanok.shop.catalogue.Palette;
import org.hanok.shop.catalogue.Product;
import org.hanok.shop.catalogue.ProductDraft;

/**
 * Turns lines of the demo file into rows; a brand belongs to the category above it, a product to the brand above it. Written one by one, so that ids follow the
 * file. Works within one transaction.
 */
final class DemoShelves {

    private final EntityManager em;
    private final Changes changes;
    private final Map<String, Category> categories = new HashMap<>();
    private Category category = new Category();
    private Brand brand = new Brand();
    private String kind = "";
    private String naming = "{0} {1}";
    private int position;

    DemoShelves(EntityManager em, Changes changes) {
        this.em = em;
        this.changes = changes;
    }

    void put(String[] line) {
        position++;
        switch (line[0]) {
            case "name" -> naming = line[1];
            case "category" -> category(line);
            case "brand" -> brand(line);
            default -> product(Long.parseLong(line[1]), Long.parseLong(line[2]), Long.parseLong(line[3]));
        }
    }

    /** Slug, name, icon, description, slug of the parent. */
    private void category(String[] line) {
        category = new Category(categories.get(line[5]), line[1], line[2], line[3], line[4], position);
        changes.category(category);
        em.persist(category);
        categories.put(line[1], category);
    }

    /** Slug, name, palette, lattice, kind, flags (X risky, R refundable), what a remark means, description. */
    private void brand(String[] line) {
        brand = new Brand(category, line[1], line[2], position).art(Palette.valueOf(line[3]), Lattice.valueOf(line[4]))
                .rules(line[6].contains("X"), line[6].contains("R")).pins("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", line[7]).describe(line[8].replace("\\n", "\n"));
        kind = line[5];
        changes.brand(brand);
        em.persist(brand);
    }

    private void product(long face, long price, long popularity) {
        String name = MessageFormat.format(naming, brand.name(), String.format(Locale.ROOT, "%,d", face));
        Product product = new Product();
        product.fill(new ProductDraft(brand.slug(), brand.slug() + "-" + face, name, kind, Money.won(face), Money.won(face), Money.won(price), "", position, true),
                brand);
        product.popular(popularity);
        changes.product(product);
        em.persist(product);
        em.flush();
    }
}
