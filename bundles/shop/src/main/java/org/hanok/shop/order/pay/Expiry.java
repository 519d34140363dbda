package org.hanok.shop.order.pay;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Change;
import org.hanok.shop.order.Head;
import org.hanok.shop.order.History;
import org.hanok.shop.order.News;
import org.hanok.shop.order.OrderState;
import org.hanok.shop.vault.give.Allocator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends the time to pay, by the database's clock. An expired order is a state, never gone: late money re-opens it. Thread-safe. */
@Component(service = Expiry.class)
public class Expiry {

    private static final String EXPIRE = """
            update shop.orders o set order_state = 'EXPIRED', closed_at = now()
            where o.id in (select d.id from shop.orders d where d.order_state = 'PLACED' and d.payment_state = 'UNPAID' and d.expires_at <= now()
              order by d.expires_at limit 200 for update skip locked)
            returning\s""" + Head.COLUMNS;
    private final EntityManager em;
    private final Tx tx;
    private final Allocator allocator;
    private final History history;
    private final News news;

    @Activate
    public Expiry(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Allocator allocator, @Reference History history, @Reference News news) {
        this.em = em;
        this.tx = tx;
        this.allocator = allocator;
        this.history = history;
        this.news = news;
    }

    /** Closes at most 200 orders whose time is over, and lets their PINs go. @return how many */
    public int expire() {
        return tx.call(() -> {
            List<Head> expired = Head.all(em.createNativeQuery(EXPIRE).getResultList());
            if (!expired.isEmpty()) {
                List<Long> ids = expired.stream().map(Head::id).toList();
                allocator.release(ids);
                history.add(ids, Actor.CLOCK, "", List.of(Change.order(OrderState.PLACED, OrderState.EXPIRED)));
                expired.forEach(order -> news.publish("order.expired", order));
            }
            return expired.size();
        });
    }
}
