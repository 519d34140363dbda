package org.hanok.shop.vault.load;

import org.jspecify.annotations.Nullable;

/**
 * A text of codes to load. The text holds secrets: {@code toString} says nothing of it.
 *
 * @param pattern empty for the brand's own
 * @param unitCostOrNull what one code cost, in minor units
 * @param key the same key loads once
 * @param source name of the file it came in, empty for pasted text
 * @param keepPattern whether the pattern becomes the brand's own
 */
public record Upload(long product, String text, String pattern, String supplier, @Nullable Long unitCostOrNull, String note, String key, String source,
        boolean keepPattern) {

    public Upload(long product, String text, String pattern, String supplier, @Nullable Long unitCostOrNull, String note, String key) {
        this(product, text, pattern, supplier, unitCostOrNull, note, key, "", false);
    }

    @Override
    public String toString() {
        return "PINs for product " + product;
    }
}
