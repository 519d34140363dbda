package org.hanok.shop.order.page;

import java.util.List;
import org.hanok.api.Refused;
import org.hanok.shop.Body;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.checkout.CheckoutForm;
import org.hanok.shop.order.checkout.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A wish to order in JSON.
 *
 * @param items what; left out for everything in the cart
 * @param total the total the buyer saw; another one is refused; may be left out
 * @param ownUse must be true: bought for oneself
 * @param openedIsFinal must be true: an opened PIN is not taken back
 */
public record OrderWish(@Nullable String method, @Nullable List<Item> items, @Nullable Total total, boolean ownUse, boolean openedIsFinal) {

    private static final int LINES = 30;

    public record Item(long product, int quantity) {
    }

    public record Total(long amount, @Nullable String currency) {
    }

    /** @throws Refused when something is missing or out of range */
    Draft draft(@Nullable String key) {
        if (key == null || !key.matches("[!-~]{8,256}")) {
            throw new Refused("shop.checkout.refused.nokey");
        }
        if (!ownUse || !openedIsFinal) {
            throw new Refused("shop.checkout.refused.consent");
        }
        List<Item> wanted = Body.all(items);
        if (wanted.size() > LINES || wanted.stream().anyMatch(item -> item.quantity() < 1 || item.quantity() > 999)
                || wanted.stream().map(Item::product).distinct().count() < wanted.size()) {
            throw new Refused("shop.checkout.refused.items", LINES);
        }
        return new Draft(method == null ? "" : method, wanted.stream().map(item -> new CartLine(item.product(), item.quantity())).toList(),
                total == null ? null : Draft.seen(total.amount(), total.currency() == null ? "" : total.currency()), CheckoutForm.CONSENT, key);
    }
}
