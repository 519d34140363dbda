package org.hanok.shop.order;

import java.util.List;
import java.util.Map;
import org.hanok.shop.vault.Allocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows from an allocation: the new state, its history, and its news. */
@Component(service = Delivery.class)
public class Delivery {

    private final News news;

    @Activate
    public Delivery(@Reference News news) {
        this.news = news;
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
    }
}
