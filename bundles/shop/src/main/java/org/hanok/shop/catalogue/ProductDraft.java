package org.hanok.shop.catalogue;

import org.hanok.api.Money;
import org.hanok.api.Refused;

/**
 * A product as staff write it down. The three amounts share one currency.
 *
 * @param brand slug of its brand
 * @param slug its place on the site: small letters, digits and dashes
 * @param subtitle kind of voucher, a word or two, may be empty
 * @param description Markdown, may be empty
 */
public record ProductDraft(String brand, String slug, String name, String subtitle, Money faceValue, Money listPrice, Money price, String description,
        int position, boolean enabled) {

    public ProductDraft {
        subtitle = subtitle == null ? "" : subtitle;
        description = description == null ? "" : description;
    }

    /** @throws Refused for a slug, a name or amounts that cannot be sold */
    public ProductDraft checked() {
        Slugs.check(slug);
        if (brand == null || name == null || name.isBlank() || name.length() > 120) {
            throw new Refused("shop.product.refused.name");
        }
        if (faceValue == null || listPrice == null || price == null) {
            throw new Refused("shop.product.refused.amounts");
        }
        Amounts.check(faceValue, listPrice, price);
        return this;
    }
}
