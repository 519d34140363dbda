package org.hanok.shop.order.misfit;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.shop.order.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money that came for an order and did not fit: too late, twice, another sum. It waits here until staff give it back or say what else became of it. Thread-safe. */
@Component(service = Misfits.class)
public class Misfits {

    private static final int MOST = 200;
    private static final int NOTE = 300;
    private static final String FROM = "select " + Misfit.COLUMNS
            + " from shop.order_misfit m join shop.order_payment p on p.id = m.payment_id join shop.orders o on o.id = m.order_id where m.outcome is null ";
    private static final String OPEN = FROM + "and p.id > ?2 order by p.id limit ?1";
    private static final String ORDER = "select o.number from shop.order_misfit m join shop.orders o on o.id = m.order_id where m.payment_id = ?1";
    private static final String CLOSE = """
            with m as (
              update shop.order_misfit set outcome = ?2, closed_at = now(), closed_by = ?3, note = ?4 where payment_id = ?1 and outcome is null returning order_id
            )
            insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state) select order_id, ?3, ?4, 'NOTE', '', 'MISFIT_' || ?2 from m""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Misfits(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** What waits, the oldest first. */
    public List<Misfit> open() {
        return open(0, MOST);
    }

    /** @param cursor id of the last one seen */
    List<Misfit> open(long cursor, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(OPEN).setParameter(1, limit).setParameter(2, cursor).getResultList());
        return rows.stream().map(Misfit::of).toList();
    }

    /**
     * Says in words what became of it. Giving it back is a refund's part.
     *
     * @param order the number of its order
     * @throws Refused without words, or when it is dealt with already
     * @throws NotFound for no such payment of that order
     */
    void settle(String order, long payment, String note, Actor staff) {
        String why = note.strip();
        if (why.isEmpty() || why.length() > NOTE) {
            throw new Refused("shop.order.refused.reason");
        }
        number(payment).filter(order::equals).orElseThrow(NotFound::new);
        close(payment, staff, why);
    }

    /** The order of a payment that did not fit, whether it still waits or not. */
    Optional<String> number(long payment) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ORDER).setParameter(1, payment).getResultList());
        return rows.stream().map(String.class::cast).findFirst();
    }

    private void close(long payment, Actor staff, String note) {
        int closed = tx.call(() -> em.createNativeQuery(CLOSE).setParameter(1, payment).setParameter(2, Outcome.SETTLED.name()).setParameter(3, staff.name())
                .setParameter(4, note).executeUpdate());
        if (closed == 0) {
            throw new Refused("shop.misfit.refused.closed");
        }
    }
}
