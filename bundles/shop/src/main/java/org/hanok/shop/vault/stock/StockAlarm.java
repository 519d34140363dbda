package org.hanok.shop.vault.stock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Events;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Publishes {@code stock.low} and {@code stock.out} (facts {@code product}, {@code name}, {@code left}, {@code minimum}, {@code link}) when a product falls below
 * its minimum or runs out: once for each fall, however many look. Rising again is remembered and not told; neither is what was low at the first sight.
 * Looks every minute, and when PINs come in or an order begins to wait.
 */
@Component(service = {StockAlarm.class, EventListener.class})
@Topics({"pins.loaded", "order.waiting"})
public class StockAlarm implements EventListener {

    private static final List<String> LEVELS = List.of("FINE", "LOW", "OUT");
    private static final String LOOK = """
            with level as materialized (
              select p.id, p.name, p.stock_minimum as minimum, greatest(n.free - w.owed, 0) as left_over from shop.product p join shop.brand b on b.id = p.brand_id
              cross join lateral (select count(*) as free from (select 1 from shop.pin_sellable f where f.product_id = p.id limit 10000) x) n
              cross join lateral (select coalesce(sum(l.quantity - l.withdrawn), 0) as owed from shop.order_line l where l.product_id = p.id and l.state = 'WAITING') w
              where p.enabled and b.enabled
            ), turned as (
              insert into shop.watch (name, state) select 'stock:' || id, case when left_over = 0 then 'OUT' when left_over < minimum then 'LOW' else 'FINE' end
                from level order by id
              on conflict (name) do update set before = watch.state, state = excluded.state, since = now() where watch.state <> excluded.state
              returning name, state, before
            )
            select l.id, l.name, l.left_over, l.minimum, t.state, t.before from turned t join level l on t.name = 'stock:' || l.id where t.before <> '' order by l.id""";
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public StockAlarm(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Events events,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(Event event) {
        look();
    }

    /** @return how many products fell */
    int look() {
        return tx.call(() -> {
            List<?> rows = em.createNativeQuery(LOOK).getResultList();
            return (int) rows.stream().map(Object[].class::cast).filter(this::told).count();
        });
    }

    private boolean told(Object[] row) {
        String now = (String) row[4];
        if (LEVELS.indexOf(now) <= LEVELS.indexOf((String) row[5])) {
            return false;
        }
        String product = row[0].toString();
        events.publish(new Event(now.equals("OUT") ? "stock.out" : "stock.low", new Ref("shop.product", product), clock.instant(), Map.of("product", product,
                "name", (String) row[1], "left", row[2].toString(), "minimum", row[3].toString(), "link", "/admin/shop/pins?product=" + product)));
        return true;
    }
}
