package org.hanok.shop.order.checkout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.shop.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sent from the checkout page.
 *
 * @param key made with the page; sending the form twice places one order
 * @param seenOrNull the total the page showed
 * @param own consent: bought for oneself, on nobody's order
 * @param opened consent: an opened PIN is not taken back
 * @param wasOrNull the old total, when the page said that prices have changed
 * @param repriced the buyer has seen that and goes on
 */
public record CheckoutForm(String key, String method, @Nullable Money seenOrNull, boolean own, boolean opened, @Nullable Money wasOrNull,
        boolean repriced) {

    public static final String CONSENT = "own-use/1 opened-is-final/1";

    /** What is missing, by field. */
    Map<String, String> errors(Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!own) {
            errors.put("own", words.get("shop.checkout.own.missing"));
        }
        if (!opened) {
            errors.put("opened", words.get("shop.checkout.opened.missing"));
        }
        if (wasOrNull != null && !repriced) {
            errors.put("repriced", words.get("shop.checkout.repriced.missing"));
        }
        return errors;
    }

    Draft draft() {
        return new Draft(method, List.of(), seenOrNull, CONSENT, key);
    }
}
