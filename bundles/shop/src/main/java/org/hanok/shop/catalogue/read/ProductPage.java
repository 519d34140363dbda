package org.hanok.shop.catalogue.read;

import java.util.List;
import java.util.Map;

/**
 * A product with what stands around it.
 *
 * @param subtitle kind of voucher, may be empty
 * @param description Markdown, may be empty
 * @param siblings every denomination of the brand that is switched on, this one included, smallest first
 * @param left what a new buyer can have of each of these, by product
 */
public record ProductPage(Offer offer, String subtitle, String description, BrandEntry brand, List<Offer> siblings, Map<Long, Long> left) {

    public ProductPage {
        siblings = List.copyOf(siblings);
        left = Map.copyOf(left);
    }
}
