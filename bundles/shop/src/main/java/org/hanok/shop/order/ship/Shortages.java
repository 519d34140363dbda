package org.hanok.shop.order.ship;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.shop.order.Head;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells once that paid orders wait for a product: {@code stock.short} about {@code shop.product:<id>} with {@code product}, {@code name} and {@code number} of the
 * first order. When nobody waits for it any longer, the next shortage is told again. Runs in the caller's transaction.
 */
@Component(service = Shortages.class)
public class Shortages {

    // By product, so that two orders over the same two products do not wait for each other.
    private static final String BEGIN = """
            insert into shop.shortage (product_id) select l.product_id from shop.order_line l join shop.product p on p.id = l.product_id
            where l.order_id = ?1 and l.state = 'WAITING' order by l.product_id
            on conflict do nothing returning product_id, (select p.name from shop.product p where p.id = product_id)""";
    private static final String END = """
            delete from shop.shortage s where not exists (select 1 from shop.order_line l where l.product_id = s.product_id and l.state = 'WAITING')""";
    private final EntityManager em;
    private final Events events;
    private final Clock clock;

    @Activate
    public Shortages(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.events = events;
        this.clock = clock;
    }

    /** An order has begun to wait. */
    void began(Head order) {
        List<?> rows = em.createNativeQuery(BEGIN).setParameter(1, order.id()).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> events.publish(new Event("stock.short", new Ref("shop.product", row[0].toString()),
                clock.instant(), Map.of("product", row[0].toString(), "name", (String) row[1], "number", order.number(), "link", "/admin/shop/pins?product=" + row[0]))));
    }

    /** Orders have been shipped. */
    void ended() {
        em.createNativeQuery(END).executeUpdate();
    }
}
