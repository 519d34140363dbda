package org.hanok.shop.catalogue.read;

import java.util.List;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.Lattice;
import org.hanok.shop.catalogue.Palette;

/** One row of a brand's family, as {@link Catalogue#bySlug} reads it. @param left what a new buyer can have of it */
public record Denomination(Offer offer, String subtitle, BrandEntry brand, String description, long left) {

    /** The shape in which a query makes it. */
    public Denomination(long id, long brandId, String slug, String brand, String name, long faceValue, long listPrice, long price, String currency,
            Palette palette, Lattice lattice, String subtitle, String brandSlug, long categoryId, boolean refundable, String description, String brandText, long left) {
        this(new Offer(id, brandId, slug, brand, name, new Money(faceValue, currency), new Money(listPrice, currency), new Money(price, currency),
                palette.css(), lattice.css(), true), subtitle, new BrandEntry(brandId, categoryId, brandSlug, brand, palette, lattice, brandText, refundable),
                description, left);
    }

    /** The same, not for sale for now. */
    Denomination withheld() {
        return new Denomination(offer.withheld(), subtitle, brand, description, left);
    }

    ProductPage among(List<Denomination> family) {
        return new ProductPage(offer, subtitle, description, brand, family.stream().map(Denomination::offer).toList(),
                family.stream().collect(Collectors.toMap(one -> one.offer().productId(), Denomination::left)));
    }
}
