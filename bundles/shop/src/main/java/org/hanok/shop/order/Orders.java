package org.hanok.shop.order;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.Charge;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places, cancels and expires orders. Thread-safe over any number of nodes. */
@Component(service = Orders.class)
public class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String CANCEL = """
            update shop.orders set order_state = 'CANCELLED', closed_at = now()
            where number = ?1 and order_state = 'PLACED' and payment_state = 'UNPAID'
            returning id, number, member_id, total, currency, order_state, payment_state, delivery_state""";
    private static final String EXPIRE = """
            update shop.orders set order_state = 'EXPIRED', closed_at = now()
            where id in (select d.id from shop.orders d where d.order_state = 'PLACED' and d.payment_state = 'UNPAID' and d.expires_at <= now()
              order by d.expires_at limit 200 for update skip locked)
            returning id, number, member_id, total, currency, order_state, payment_state, delivery_state""";
    private final EntityManager em;
    private final Tx tx;
    private final Placing placing;
    private final Cashier cashier;
    private final History history;
    private final News news;

    @Activate
    public Orders(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Placing placing,
            @Reference Cashier cashier, @Reference History history, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.placing = placing;
        this.cashier = cashier;
        this.history = history;
        this.news = news;
    }

    static Ref ref(String number) {
        return new Ref("shop.order", number);
    }

    static String path(String number) {
        return "/account/orders/" + number;
    }

    /**
     * Places an order for the signed-in member and opens its charge. The same key gives the same order again.
     *
     * @throws Refused when something is sold out or gone, the price is not the one seen, the method is not offered, or the key was used for another wish
     */
    public Placed place(Visit visit, Draft draft) {
        cashier.check(draft.method());
        return pay(placing.place(visit, draft));
    }

    /** The way on to pay an order that is still unpaid. The order stands even when the cashier fails now: a job opens the charge later. */
    Placed pay(String number) {
        try {
            return new Placed(number, cashier.charge(number).flatMap(Charge::next));
        } catch (RuntimeException e) {
            LOG.warn("The charge of order {} is not open yet: {}", number, e.toString());
            return new Placed(number, Optional.empty());
        }
    }

    /** @throws Refused when the order is paid or closed already */
    void cancel(String number, Actor actor, String reason) {
        tx.call(() -> {
            List<?> rows = em.createNativeQuery(CANCEL).setParameter(1, number).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.order.refused.cancel");
            }
            Head order = Head.of(rows.get(0));
            history.add(order.id(), actor, reason, List.of(Change.order(OrderState.PLACED, OrderState.CANCELLED)));
            news.publish("order.cancelled", order);
            return number;
        });
    }

    /** Closes orders whose time to pay is over by the database's clock. @return how many */
    int expire() {
        return tx.call(() -> {
            List<Head> expired = Head.all(em.createNativeQuery(EXPIRE).getResultList());
            if (!expired.isEmpty()) {
                history.add(expired.stream().map(Head::id).toList(), Actor.CLOCK, "", List.of(Change.order(OrderState.PLACED, OrderState.EXPIRED)));
                expired.forEach(order -> news.publish("order.expired", order));
            }
            return expired.size();
        });
    }
}
