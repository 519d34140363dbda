package org.hanok.shop.order.ship;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderSettings;
import org.hanok.shop.vault.give.Allocation;
import org.hanok.shop.vault.give.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Holds a paid order back from its PINs, and lets it go again. Whoever comes second finds it moved: nothing is given out twice. Thread-safe. */
@Component(service = Holds.class, configurationPid = "org.hanok.shop.order")
public class Holds {

    private static final int MINUTES = 60;
    private static final String WAITING = "select " + Head.COLUMNS + """
             from shop.orders o where o.number = ?1 and o.delivery_state in ('WAITING', 'PARTIAL') and o.order_state = 'PLACED'
            and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED') for update of o""";
    // A held order stands in nobody's way.
    private static final String STAND_ASIDE = "update shop.order_line set state = 'OPEN' where order_id = ?1 and state = 'WAITING'";
    // One of which all is taken back has nothing to let go.
    private static final String HELD = "select " + Head.COLUMNS + """
            , exists (select 1 from shop.order_line l where l.order_id = o.id and l.state = 'DELIVERED')
            from shop.orders o where o.number = ?1 and o.delivery_state = 'HELD' and o.order_state = 'PLACED' and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED')
              and exists (select 1 from shop.order_line u where u.order_id = o.id and u.state in ('OPEN', 'WAITING')) for update of o""";
    private final EntityManager em;
    private final Tx tx;
    private final Allocator allocator;
    private final Delivery delivery;
    private final History history;
    private final News news;
    private final OrderSettings settings;

    @Activate
    public Holds(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Allocator allocator,
            @Reference Delivery delivery, @Reference History history, @Reference News news, OrderSettings settings) {
        this.em = em;
        this.tx = tx;
        this.allocator = allocator;
        this.delivery = delivery;
        this.history = history;
        this.news = news;
        this.settings = settings;
    }

    /** @throws Refused when the order does not wait for PINs */
    public void hold(String number, Actor actor, String reason) {
        tx.run(() -> {
            List<?> rows = em.createNativeQuery(WAITING).setParameter(1, number).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.order.refused.hold");
            }
            Head order = Head.of(rows.get(0));
            delivery.move(order, DeliveryState.HELD, actor, reason);
            em.createNativeQuery(STAND_ASIDE).setParameter(1, order.id()).executeUpdate();
            held(order, reason);
        });
    }

    /** What follows when the caller has locked an order and paid and held it, because of these rules. */
    public void judged(Head order, String rules) {
        history.add(order.id(), Actor.RISK, rules, List.of(Change.delivery(DeliveryState.NONE, DeliveryState.HELD)));
        held(order, rules);
    }

    /** PINs are held for it, as many as there are. */
    private void held(Head order, String reason) {
        allocator.reserve(order.id(), settings.hoursHeld() * MINUTES);
        news.publish("order.held", order, Map.of("reason", reason));
    }

    /** Lets a held order go and gives it at once what there is; what is short it waits for. @throws Refused when it is not held */
    public void release(String number, Actor actor, String reason) {
        tx.run(() -> {
            List<?> rows = em.createNativeQuery(HELD).setParameter(1, number).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.order.refused.approve");
            }
            boolean begun = (Boolean) ((Object[]) rows.get(0))[8];
            Head order = Head.of(rows.get(0));
            Allocation allocation = allocator.allocate(order.id(), true);
            DeliveryState to = Delivery.state(allocation, begun ? DeliveryState.PARTIAL : DeliveryState.HELD);
            delivery.move(order, to, actor, reason);
            news.publish("order.released", order, Map.of("reason", reason));
            delivery.tell(order, DeliveryState.HELD, to, allocation);
        });
    }
}
