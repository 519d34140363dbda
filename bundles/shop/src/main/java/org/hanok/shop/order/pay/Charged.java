package org.hanok.shop.order.pay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.vault.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to orders that wait for money which charge is open for them, many in one statement: most are paid sooner, and then their payment says it. What is not
 * written, because the node dies or somebody has the order in hand, is only asked for once more by {@link OpenCharges}. Thread-safe.
 */
final class Charged {

    private static final int MOST = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Charged.class);
    private static final String WRITE = """
            with free as (
              select o.id, c.charge from unnest(cast(?1 as bigint[]), cast(?2 as text[])) as c(id, charge) join shop.orders o on o.id = c.id
              where o.payment_state = 'UNPAID' and o.charge is distinct from c.charge order by o.id for no key update of o skip locked
            )
            update shop.orders o set charge = f.charge from free f where o.id = f.id""";
    private final EntityManager em;
    private final Tx tx;
    private final Map<Long, String> waiting = new ConcurrentHashMap<>();

    Charged(EntityManager em, Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** The payer goes on whether it can be written or not. */
    void add(long order, String charge) {
        waiting.put(order, charge);
        if (waiting.size() >= MOST) {
            try {
                write();
            } catch (RuntimeException e) {
                LOG.warn("Charges are written to their orders later: {}", e.toString());
            }
        }
    }

    /** Writes what waits. */
    void write() {
        Map<Long, String> now = Map.copyOf(waiting);
        if (!now.isEmpty()) {
            tx.call(() -> em.createNativeQuery(WRITE).setParameter(1, Columns.texts(now.keySet())).setParameter(2, Columns.texts(now.values())).executeUpdate());
            now.forEach(waiting::remove);
        }
    }
}
