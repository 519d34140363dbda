package org.hanok.shop.vault.stock;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts every product's PINs. There is no counter beside the rows that could drift. One statement each. Thread-safe. */
@Component(service = Shelves.class)
public class Shelves {

    private static final String ALL = """
            select p.id, p.name, b.id, b.name, n.free, n.held, n.sold, n.aside, n.dead, w.owed, p.stock_minimum, p.enabled and b.enabled, p.face_value, p.currency,
              n.cost, n.unknown
            from shop.product p join shop.brand b on b.id = p.brand_id
            cross join lateral (select
              count(*) filter (where i.state = 'AVAILABLE' or i.reserved_until <= now()) as free, count(*) filter (where i.reserved_until > now()) as held,
              count(*) filter (where i.state = 'DELIVERED') as sold, count(*) filter (where i.state = 'QUARANTINED') as aside,
              count(*) filter (where i.state = 'DEAD') as dead,
              coalesce(sum(c.unit_cost) filter (where i.state = 'AVAILABLE' or i.reserved_until <= now()), 0) as cost,
              count(*) filter (where (c.unit_cost is null or c.currency <> p.currency) and (i.state = 'AVAILABLE' or i.reserved_until <= now())) as unknown
              from shop.pin i join shop.pin_batch c on c.id = i.batch_id where i.product_id = p.id) n
            cross join lateral (select coalesce(sum(l.quantity - l.withdrawn), 0) as owed from shop.order_line l where l.product_id = p.id and l.state = 'WAITING') w
            where (?1 = 0 or b.id = ?1) and (p.enabled and b.enabled or n.free + n.held + n.sold + n.aside + n.dead > 0)
            order by p.stock_minimum - n.free + w.owed desc, b.position, p.face_value, p.id limit 1000""";
    private static final String BRANDS = "select id, name from shop.brand order by position, name";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Shelves(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    record Brand(long id, String name) {
    }

    /** The largest gap to the minimum first. @param brand 0 for all */
    List<Shelf> of(long brand) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ALL).setParameter(1, brand).getResultList());
        return rows.stream().map(Object[].class::cast).map(Shelves::shelf).toList();
    }

    List<Brand> brands() {
        List<?> rows = tx.read(() -> em.createNativeQuery(BRANDS).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Brand(number(c[0]), (String) c[1])).toList();
    }

    private static Shelf shelf(Object[] c) {
        String currency = (String) c[13];
        long left = number(c[4]);
        return new Shelf(number(c[0]), (String) c[1], number(c[2]), (String) c[3], left, number(c[5]), number(c[6]), number(c[7]), number(c[8]), number(c[9]),
                (int) number(c[10]), (Boolean) c[11], new Money(left * number(c[12]), currency), number(c[15]) > 0 ? null : new Money(number(c[14]), currency));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
