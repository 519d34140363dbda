package org.hanok.shop.vault;

import org.jspecify.annotations.Nullable;

/**
 * A text of codes to load. The text holds secrets: {@code toString} says nothing of it.
 *
 * @param pattern empty for the brand's own
 * @param unitCostOrNull what one code cost, in minor units
 * @param key the same key loads once
 */
public record Upload(long product, String text, String pattern, String supplier, @Nullable Long unitCostOrNull, String note, String key) {

    Upload withKey(String other) {
        return new Upload(product, text, pattern, supplier, unitCostOrNull, note, other);
    }

    @Override
    public String toString() {
        return "PINs for product " + product;
    }
}
