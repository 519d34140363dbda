package org.hanok.shop.order;

import java.util.List;
import java.util.Map;
import org.hanok.api.cache.Cache;
import org.hanok.shop.vault.Allocation;
import org.hanok.shop.vault.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows from an allocation: the new state, its history, its news, and pages that must not say "in stock" any longer. */
@Component(service = Delivery.class)
public class Delivery {

    private final Allocator allocator;
    private final News news;
    private final Cache cache;

    @Activate
    public Delivery(@Reference Allocator allocator, @Reference News news, @Reference Cache cache) {
        this.allocator = allocator;
        this.news = news;
        this.cache = cache;
    }

    static DeliveryState state(Allocation allocation, DeliveryState before) {
        if (allocation.complete()) {
            return DeliveryState.DELIVERED;
        }
        return allocation.filled() > 0 || before == DeliveryState.PARTIAL ? DeliveryState.PARTIAL : DeliveryState.WAITING;
    }

    static List<Change> changes(DeliveryState from, DeliveryState to) {
        Change moved = Change.delivery(from, to);
        return to == DeliveryState.DELIVERED ? List.of(moved, Change.order(OrderState.PLACED, OrderState.COMPLETED)) : List.of(moved);
    }

    /** Publishes {@code order.delivered} when all is there, {@code order.waiting} when it first falls short. */
    void tell(Head order, DeliveryState from, DeliveryState to, Allocation allocation) {
        Map<String, String> pins = Map.of("pins", String.valueOf(allocation.pins()));
        if (to == DeliveryState.DELIVERED) {
            news.publish("order.delivered", order, pins);
        } else if (from == DeliveryState.NONE) {
            news.publish("order.waiting", order, pins);
        }
        if (allocation.filled() > 0 && allocator.emptied(order.id())) {
            cache.drop("shop");
        }
    }
}
