package org.hanok.shop.vault;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place where PINs leave the stock. Thread-safe over any number of nodes: the statement locks the rows it takes and steps over those that others hold,
 * so nobody waits, nobody deadlocks and no PIN is taken twice.
 */
@Component(service = Allocator.class)
public class Allocator {

    // Products in the order of their ids, PINs in the order of theirs; a line with too few goes on waiting and keeps none.
    private static final String ALLOCATE = """
            with wanted as materialized (
              select l.id, l.product_id, l.quantity from shop.order_line l
              where l.order_id = ?1 and l.state <> 'DELIVERED'
                and (cast(?2 as boolean) or not exists (
                  select 1 from shop.order_line q where q.product_id = l.product_id and q.state = 'WAITING' and q.order_id <> l.order_id))
              order by l.product_id
            ), picked as materialized (
              select w.id as line_id, w.quantity, p.id as pin_id, row_number() over (partition by w.id order by p.id) as slot
              from wanted w cross join lateral (
                select f.id from shop.pin f where f.product_id = w.product_id and f.state = 'AVAILABLE'
                order by f.id limit w.quantity for update skip locked) p
            ), filled as materialized (
              select line_id from picked group by line_id, quantity having count(*) = quantity
            ), given as (
              update shop.pin set state = 'DELIVERED', order_line_id = k.line_id, slot = k.slot, delivered_at = now()
              from picked k join filled f on f.line_id = k.line_id where pin.id = k.pin_id
              returning k.line_id
            )
            update shop.order_line l set
              state = case when g.pins = l.quantity then 'DELIVERED' else 'WAITING' end,
              delivered_at = case when g.pins = l.quantity then now() end
            from (select w.id, (select count(*) from given where line_id = w.id) as pins
                  from shop.order_line w where w.order_id = ?1 and w.state <> 'DELIVERED') g
            where l.id = g.id
            returning l.state, g.pins""";
    private static final String EMPTIED = """
            select count(*) from shop.order_line l where l.order_id = ?1
              and not exists (select 1 from shop.pin p where p.product_id = l.product_id and p.state = 'AVAILABLE')""";
    private final EntityManager em;

    @Activate
    public Allocator(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    /**
     * Gives PINs to the order's open lines: each line gets all it wants or nothing. The caller runs it in a transaction and has locked the order.
     *
     * @param first true to take what is there; false to stand behind paid orders that already wait for the same product
     */
    public Allocation allocate(long order, boolean first) {
        List<?> lines = em.createNativeQuery(ALLOCATE).setParameter(1, order).setParameter(2, String.valueOf(first)).getResultList();
        int filled = 0;
        int pins = 0;
        for (Object line : lines) {
            Object[] column = (Object[]) line;
            filled += "DELIVERED".equals(column[0]) ? 1 : 0;
            pins += ((Number) column[1]).intValue();
        }
        return new Allocation(filled, lines.size() - filled, pins);
    }

    /** Whether a product of the order is sold out now, so that pages which say otherwise must go. */
    public boolean emptied(long order) {
        return ((Number) em.createNativeQuery(EMPTIED).setParameter(1, order).getSingleResult()).intValue() > 0;
    }
}
