package org.hanok.shop.order.checkout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.cart.CartLine;
import org.jspecify.annotations.Nullable;

/**
 * A wish to order.
 *
 * @param items what, or empty for everything in the cart, which is then emptied
 * @param seenOrNull the total the buyer saw; another one is refused, so that nobody pays a price they did not see
 * @param consent what the buyer agreed to, by name and version
 * @param key the same member's same key places one order only
 */
public record Draft(String method, List<CartLine> items, @Nullable Money seenOrNull, String consent, String key) {

    public Draft {
        items = List.copyOf(items);
    }

    /** A sum somebody sent. @throws Refused when it is none */
    public static Money seen(long amount, String currency) {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new Refused("shop.checkout.refused.amount");
        }
    }

    boolean fromCart() {
        return items.isEmpty();
    }

    /** Tells a repeated request from another one under the same key. */
    String hash() {
        try {
            String text = method + "|" + items + "|" + seenOrNull + "|" + consent;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
