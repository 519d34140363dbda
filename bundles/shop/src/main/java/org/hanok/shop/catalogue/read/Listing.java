package org.hanok.shop.catalogue.read;

import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.Lattice;
import org.hanok.shop.catalogue.Palette;

/**
 * An offer with what lists sort and show besides.
 *
 * @param subtitle kind of voucher, may be empty
 * @param categoryId where its brand hangs
 * @param popularity what staff gave it as a start, and how many were bought lately
 */
public record Listing(Offer offer, String subtitle, long categoryId, long popularity, Instant created) {

    /** The shape in which a query makes it. */
    public Listing(long id, long brandId, String slug, String brand, String name, long faceValue, long listPrice, long price, String currency,
            Palette palette, Lattice lattice, boolean enabled, boolean brandEnabled, String subtitle, long categoryId, long popularity, Instant created) {
        this(new Offer(id, brandId, slug, brand, name, new Money(faceValue, currency), new Money(listPrice, currency), new Money(price, currency),
                palette.css(), lattice.css(), enabled && brandEnabled), subtitle, categoryId, popularity, created);
    }

    /** The same, not for sale for now. */
    Listing withheld() {
        return new Listing(offer.withheld(), subtitle, categoryId, popularity, created);
    }

    public long productId() {
        return offer.productId();
    }
}
