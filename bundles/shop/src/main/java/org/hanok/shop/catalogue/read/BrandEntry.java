package org.hanok.shop.catalogue.read;

import org.hanok.shop.catalogue.Lattice;
import org.hanok.shop.catalogue.Palette;

/**
 * A brand as visitors see it.
 *
 * @param palette name of the art's colours, lower case
 * @param lattice name of the art's pattern, lower case
 * @param description Markdown, may be empty
 * @param refundable whether unused vouchers are taken back
 */
public record BrandEntry(long id, long categoryId, String slug, String name, String palette, String lattice, String description, boolean refundable) {

    /** The shape in which a query makes it. */
    public BrandEntry(long id, long categoryId, String slug, String name, Palette palette, Lattice lattice, String description, boolean refundable) {
        this(id, categoryId, slug, name, palette.css(), lattice.css(), description, refundable);
    }

    public String path() {
        return "/shop/categories/" + slug;
    }
}
