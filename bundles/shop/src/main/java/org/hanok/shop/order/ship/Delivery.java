package org.hanok.shop.order.ship;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.vault.give.Allocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows from an allocation: the new state, its history, and its news. */
@Component(service = Delivery.class)
public class Delivery {

    private static final String MOVE = """
            with h as (
              insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state)
              select ?1, ?4, ?5, s.axis, s.from_state, s.to_state
              from unnest(cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) with ordinality as s(axis, from_state, to_state, n)
              where ?2 <> ?3 order by s.n
            )
            update shop.orders set delivery_state = ?3, order_state = case when ?3 = 'DELIVERED' then 'COMPLETED' else order_state end,
              delivered_at = case when ?3 = 'DELIVERED' then now() end
            where id = ?1 and delivery_state = ?2 and order_state = 'PLACED' and payment_state in ('PAID', 'PARTIALLY_REFUNDED')""";
    private final EntityManager em;
    private final News news;
    private final Shortages shortages;

    @Activate
    public Delivery(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference News news,
            @Reference Shortages shortages) {
        this.em = em;
        this.news = news;
        this.shortages = shortages;
    }

    public static DeliveryState state(Allocation allocation, DeliveryState before) {
        if (allocation.complete()) {
            return DeliveryState.DELIVERED;
        }
        return allocation.filled() > 0 || before == DeliveryState.PARTIAL ? DeliveryState.PARTIAL : DeliveryState.WAITING;
    }

    public static List<Change> changes(DeliveryState from, DeliveryState to) {
        Change moved = Change.delivery(from, to);
        return to == DeliveryState.DELIVERED ? List.of(moved, Change.order(OrderState.PLACED, OrderState.COMPLETED)) : List.of(moved);
    }

    /** Moves a paid order that the caller has locked, and writes it down. Staying where it is leaves no step. */
    void move(Head order, DeliveryState to, Actor actor, String reason) {
        List<Change> changes = changes(order.delivery(), to);
        int moved = em.createNativeQuery(MOVE).setParameter(1, order.id()).setParameter(2, order.delivery().name()).setParameter(3, to.name())
                .setParameter(4, actor.name()).setParameter(5, reason).setParameter(6, History.axes(changes)).setParameter(7, History.froms(changes))
                .setParameter(8, History.tos(changes)).executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("The order " + order.number() + " was locked and still moved");
        }
    }

    /** Publishes {@code order.delivered} when all is there, {@code order.waiting} when it first falls short. */
    public void tell(Head order, DeliveryState from, DeliveryState to, Allocation allocation) {
        Map<String, String> pins = Map.of("pins", String.valueOf(allocation.pins()));
        if (to == DeliveryState.DELIVERED) {
            news.publish("order.delivered", order, pins);
        } else if (from == DeliveryState.NONE || from == DeliveryState.HELD) {
            news.publish("order.waiting", order, pins);
            shortages.began(order);
        }
    }
}
