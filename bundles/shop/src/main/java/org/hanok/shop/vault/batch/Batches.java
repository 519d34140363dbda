package org.hanok.shop.vault.batch;

import java.sql.Timestamp;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads loadings with what became of them, counted from the PINs themselves. One statement each. Thread-safe. */
@Component(service = Batches.class)
public class Batches {

    private static final String COLUMNS = """
            select b.id, p.id, p.name, r.name, b.supplier, b.source, b.note, b.loaded_by, b.loaded_at, b.reverted_at, b.loaded, b.refused, b.reverted,
              n.free, n.held, n.sold, n.aside, n.dead, b.unit_cost, b.currency, n.revenue, p.currency
            from shop.pin_batch b join shop.product p on p.id = b.product_id join shop.brand r on r.id = b.brand_id
            cross join lateral (select
              count(*) filter (where i.state = 'AVAILABLE' or i.reserved_until <= now()) as free, count(*) filter (where i.reserved_until > now()) as held,
              count(*) filter (where i.state = 'DELIVERED') as sold, count(*) filter (where i.state = 'QUARANTINED') as aside,
              count(*) filter (where i.state = 'DEAD') as dead, coalesce(sum(l.price) filter (where i.state = 'DELIVERED'), 0) as revenue
              from shop.pin i left join shop.order_line l on l.id = i.order_line_id where i.batch_id = b.id) n
            """;
    private static final String PAGE = COLUMNS + "where b.id < ?1 and (?2 = 0 or b.product_id = ?2) order by b.id desc limit ?3";
    private static final String ONE = COLUMNS + "where b.id = ?1";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Batches(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** The newest before an id. @param product 0 for all */
    public List<Batch> before(long id, long product, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(PAGE).setParameter(1, id).setParameter(2, product).setParameter(3, limit).getResultList());
        return rows.stream().map(Batches::batch).toList();
    }

    /** @throws NotFound when there is none */
    public Batch one(long id) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ONE).setParameter(1, id).getResultList());
        return rows.stream().map(Batches::batch).findFirst().orElseThrow(NotFound::new);
    }

    private static Batch batch(Object row) {
        Object[] c = (Object[]) row;
        return new Batch(number(c[0]), number(c[1]), (String) c[2], (String) c[3], (String) c[4], (String) c[5], (String) c[6], number(c[7]),
                ((Timestamp) c[8]).toInstant(), c[9] == null ? null : ((Timestamp) c[9]).toInstant(), (int) number(c[10]), (int) number(c[11]), (int) number(c[12]),
                number(c[13]), number(c[14]), number(c[15]), number(c[16]), number(c[17]), c[18] == null ? null : new Money(number(c[18]), (String) c[19]),
                new Money(number(c[20]), (String) c[21]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
