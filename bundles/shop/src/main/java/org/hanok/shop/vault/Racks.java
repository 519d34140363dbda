package org.hanok.shop.vault;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts for staff: what lies on every product's rack. Thread-safe. */
@Component(service = Racks.class)
public class Racks {

    private static final String ONE = """
            select p.id, b.id, p.name, b.name, b.pin_pattern, b.pin_remark_label
            from shop.product p join shop.brand b on b.id = p.brand_id where p.id = ?1""";
    private static final String ALL = """
            select p.id, b.id, p.name, b.name, b.pin_pattern, b.pin_remark_label
            from shop.product p join shop.brand b on b.id = p.brand_id order by b.position, b.name, p.face_value, p.id limit 1000""";
    private static final String LEVELS = """
            select p.id, p.name, b.name, n.free, n.held, n.sold, n.aside, n.dead, n.owed from shop.product p join shop.brand b on b.id = p.brand_id
            cross join lateral (select
              count(*) filter (where i.state = 'AVAILABLE' or i.reserved_until <= now()) as free, count(*) filter (where i.reserved_until > now()) as held,
              count(*) filter (where i.state = 'DELIVERED') as sold, count(*) filter (where i.state = 'QUARANTINED') as aside,
              count(*) filter (where i.state = 'DEAD') as dead,
              (select coalesce(sum(l.quantity - l.withdrawn), 0) from shop.order_line l where l.product_id = p.id and l.state = 'WAITING') as owed
              from shop.pin i where i.product_id = p.id) n
            where (p.enabled or n.free > 0) and (n.free - n.owed, p.id) > (?2, ?3)
            order by n.free - n.owed, p.id limit ?1""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Racks(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @throws NotFound when there is no such product */
    public Rack of(long product) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ONE).setParameter(1, product).getResultList());
        return rows.stream().map(Racks::rack).findFirst().orElseThrow(NotFound::new);
    }

    public List<Rack> all() {
        List<?> rows = tx.read(() -> em.createNativeQuery(ALL).getResultList());
        return rows.stream().map(Racks::rack).toList();
    }

    /** The emptiest racks first. @param gap of the last one seen @param product of the last one seen */
    public List<Level> levels(long gap, long product, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(LEVELS).setParameter(1, limit).setParameter(2, gap).setParameter(3, product).getResultList());
        return rows.stream().map(Object[].class::cast).map(c -> new Level(number(c[0]), (String) c[1], (String) c[2], number(c[3]), number(c[4]), number(c[5]),
                number(c[6]), number(c[7]), number(c[8]))).toList();
    }

    private static Rack rack(Object row) {
        Object[] c = (Object[]) row;
        return new Rack(number(c[0]), number(c[1]), (String) c[2], (String) c[3], (String) c[4], (String) c[5]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
