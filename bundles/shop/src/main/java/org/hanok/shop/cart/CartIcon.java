package org.hanok.shop.cart;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way to the cart in the head of every page, with how many vouchers are in it. No statement for strangers, and none for others while it is cached. */
@Component
@Slot(value = "header.tools", order = 50)
public class CartIcon implements PageWidget {

    private final Carts carts;
    private final Messages messages;

    @Activate
    public CartIcon(@Reference Carts carts, @Reference Messages messages) {
        this.carts = carts;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        int count = carts.count(visit);
        String label = messages.get(visit.locale(), count == 0 ? "shop.cart.icon" : "shop.cart.icon.count");
        return Optional.of(View.of("shop/cart-icon", Map.of("count", count, "label", label)));
    }
}
