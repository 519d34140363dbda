package org.hanok.shop.order.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.Charge;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.order.pay.Cashier;
import org.hanok.shop.vault.give.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Places and cancels orders. Thread-safe over any number of nodes. */
@Component(service = Orders.class)
public class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String CANCEL = """
            update shop.orders o set order_state = 'CANCELLED', closed_at = now()
            where o.number = ?1 and o.order_state = 'PLACED' and o.payment_state = 'UNPAID'
            returning\s""" + Head.COLUMNS;
    private final EntityManager em;
    private final Tx tx;
    private final Placing placing;
    private final Cashier cashier;
    private final Allocator allocator;
    private final History history;
    private final News news;

    @Activate
    public Orders(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Placing placing,
            @Reference Cashier cashier, @Reference Allocator allocator, @Reference History history, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.placing = placing;
        this.cashier = cashier;
        this.allocator = allocator;
        this.history = history;
        this.news = news;
    }

    /**
     * Places an order for the signed-in member and opens its charge. The same key gives the same order again.
     *
     * @throws Refused when something is sold out or gone, the price is not the one seen, the method is not offered, or the key was used for another wish
     */
    public Placed place(Visit visit, Draft draft) {
        cashier.check(draft.method());
        Fresh fresh = placing.place(visit, draft);
        return next(fresh.number(), () -> fresh.due().map(cashier::charge).orElseGet(() -> cashier.charge(fresh.number())));
    }

    /** The way on to pay an order that is still unpaid. The order stands even when the cashier fails now: a job opens the charge later. */
    public Placed pay(String number) {
        return next(number, () -> cashier.charge(number));
    }

    private static Placed next(String number, Supplier<Optional<Charge>> charge) {
        try {
            return new Placed(number, charge.get().flatMap(Charge::next));
        } catch (RuntimeException e) {
            LOG.warn("The charge of order {} is not open yet: {}", number, e.toString());
            return new Placed(number, Optional.empty());
        }
    }

    /** @throws Refused when the order is paid or closed already */
    public void cancel(String number, Actor actor, String reason) {
        tx.call(() -> {
            List<?> rows = em.createNativeQuery(CANCEL).setParameter(1, number).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.order.refused.cancel");
            }
            Head order = Head.of(rows.get(0));
            allocator.release(order.id());
            history.add(order.id(), actor, reason, List.of(Change.order(OrderState.PLACED, OrderState.CANCELLED)));
            news.publish("order.cancelled", order);
            return number;
        });
    }
}
