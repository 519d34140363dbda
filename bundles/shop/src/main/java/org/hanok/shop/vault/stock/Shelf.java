package org.hanok.shop.vault.stock;

import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product's PINs, counted from the rows.
 *
 * @param left what can be sold now
 * @param owed what paid orders wait for
 * @param face what is left, at face value
 * @param costOrNull what is left, at what it cost; nothing while the cost of one of them is not known
 */
public record Shelf(long product, String name, long brandId, String brand, long left, long held, long delivered, long aside, long dead, long owed, int minimum, boolean onSale,
        Money face, @Nullable Money costOrNull) {

    /** What a new buyer could have. */
    long free() {
        return Math.max(0, left - owed);
    }

    /** How many are missing to the minimum; below zero when there are more. */
    long gap() {
        return minimum - (left - owed);
    }

    String tone() {
        return !onSale ? "plain" : free() <= 0 ? "bad" : gap() > 0 ? "warn" : "good";
    }
}
