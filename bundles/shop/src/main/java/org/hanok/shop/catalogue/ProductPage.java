package org.hanok.shop.catalogue;

import java.util.List;

/**
 * A product with what stands around it.
 *
 * @param subtitle kind of voucher, may be empty
 * @param description Markdown, may be empty
 * @param siblings every denomination of the brand that is switched on, this one included, smallest first
 */
public record ProductPage(Offer offer, String subtitle, String description, BrandEntry brand, List<Offer> siblings) {

    public ProductPage {
        siblings = List.copyOf(siblings);
    }
}
