package org.hanok.shop.cart;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a visitor's cart along when they sign in. */
@Component
@Topics("member.signed-in")
public class CartMerge implements EventListener {

    private final Carts carts;

    @Activate
    public CartMerge(@Reference Carts carts) {
        this.carts = carts;
    }

    @Override
    public void on(Event event) {
        String visitor = event.facts().getOrDefault("visitor", "");
        if (!visitor.isEmpty()) {
            carts.merge(visitor, Long.parseLong(event.subject().id()));
        }
    }
}
