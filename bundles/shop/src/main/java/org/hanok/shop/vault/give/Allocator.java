package org.hanok.shop.vault.give;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.shop.vault.Columns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place where PINs leave the stock: held for an order until a time, given to it, or let go again. Thread-safe over any number of nodes: each is one
 * statement that locks the rows it takes and steps over those that others hold, so nobody deadlocks and no PIN is taken twice. When a reservation
 * is over is decided by the database's clock. All run inside the caller's transaction, which has locked or just made the order.
 */
@Component(service = Allocator.class)
public class Allocator {

    /**
     * SQL for whoever writes an order: holds PINs for its lines as {@link #reserve} does. Stands behind the expressions {@code l} (id, product_id, quantity),
     * the new lines, and {@code term} (until), and makes {@code reservation} (wanted, held, emptied), which {@link #reserved} wants to know.
     */
    public static final String HOLD = Taking.HOLD;
    private static final String SHOP = "shop";
    private final EntityManager em;
    private final Cache cache;

    @Activate
    public Allocator(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Cache cache) {
        this.em = em;
        this.cache = cache;
    }

    /**
     * Holds PINs for the order's open lines, as many as there are beyond what paid orders wait for; what the order holds already is held longer. One statement.
     *
     * @param minutes how long, from the beginning of the transaction; 0 holds nothing and asks nothing
     */
    public Reservation reserve(long order, int minutes) {
        if (minutes <= 0) {
            return new Reservation(0, 0);
        }
        Object[] row = (Object[]) em.createNativeQuery(Taking.RESERVE).setParameter(1, order).setParameter(2, minutes).getSingleResult();
        return reserved(number(row[0]), number(row[1]), (Boolean) row[2]);
    }

    /** What {@link #HOLD} made. @param emptied whether the last of a product was taken */
    public Reservation reserved(int wanted, int held, boolean emptied) {
        forget(emptied);
        return new Reservation(wanted, held);
    }

    /**
     * Gives PINs to the order's open lines, each line all it wants or nothing: first what is held for it, then free ones, then those whose reservation for
     * others is over. One statement.
     *
     * @param first true to take what is there; false to stand behind paid orders that already wait for the same product, but for PINs held for this order
     */
    public Allocation allocate(long order, boolean first) {
        List<?> lines = em.createNativeQuery(Taking.ALLOCATE).setParameter(1, order).setParameter(2, String.valueOf(first)).getResultList();
        int filled = 0;
        int pins = 0;
        boolean emptied = false;
        for (Object line : lines) {
            Object[] column = (Object[]) line;
            boolean whole = "DELIVERED".equals(column[0]);
            if (!whole && number(column[1]) > 0) {
                throw new IllegalStateException("The database gave an order line a part of its PINs");
            }
            filled += whole ? 1 : 0;
            pins += number(column[1]);
            emptied |= (Boolean) column[2];
        }
        forget(emptied);
        return new Allocation(filled, lines.size() - filled, pins);
    }

    /** Lets go what is held for an order that will not be paid. One statement. @return how many PINs are free again */
    public int release(long order) {
        return release(List.of(order));
    }

    /** The same for many orders at once. */
    public int release(Collection<Long> orders) {
        return freed(em.createNativeQuery(Taking.RELEASE).setParameter(1, Columns.texts(orders)).getSingleResult());
    }

    /** Frees what was held too long, so that books and pages say so; buyers could have had it before. @return how many of at most 1,000 */
    public int tidy() {
        return freed(em.createNativeQuery(Taking.TIDY).getSingleResult());
    }

    private int freed(Object counted) {
        Object[] row = (Object[]) counted;
        forget((Boolean) row[1]);
        return number(row[0]);
    }

    /** Pages that say "in stock" or "sold out" must go when the other has become true. */
    private void forget(boolean turned) {
        if (turned) {
            cache.drop(SHOP);
        }
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
