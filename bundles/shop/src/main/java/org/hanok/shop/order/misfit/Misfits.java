package org.hanok.shop.order.misfit;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.Repay;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.pay.Cashier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money that came for an order and did not fit: too late, twice, another sum. It waits here until staff pay it back or settle it. Thread-safe. */
@Component(service = Misfits.class)
public class Misfits {

    private static final int MOST = 200;
    private static final int NOTE = 300;
    private static final String FROM = "select " + Misfit.COLUMNS
            + " from shop.order_misfit m join shop.order_payment p on p.id = m.payment_id join shop.orders o on o.id = m.order_id where m.outcome is null ";
    private static final String OPEN = FROM + "and p.id > ?2 order by p.id limit ?1";
    private static final String ONE = FROM + "and p.id = ?1";
    private static final String EXISTS = "select count(*) from shop.order_misfit where payment_id = ?1";
    private static final String CLOSE = """
            with m as (
              update shop.order_misfit set outcome = ?2, closed_at = now(), closed_by = ?3, note = ?4 where payment_id = ?1 and outcome is null returning order_id
            )
            insert into shop.order_event (order_id, actor, reason, axis, from_state, to_state) select order_id, ?3, ?4, 'NOTE', '', 'MISFIT_' || ?2 from m""";
    private final EntityManager em;
    private final Tx tx;
    private final Cashier cashier;

    @Activate
    public Misfits(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Cashier cashier) {
        this.em = em;
        this.tx = tx;
        this.cashier = cashier;
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
     * Sends the money back by the way it came, once however often this is asked. Not inside a transaction: it calls the provider.
     *
     * @return whether the provider pays it back, or staff must transfer it by hand
     * @throws NotFound for no such payment
     * @throws Refused when it is dealt with already, the provider refuses it for good, or payment is away
     */
    Outcome refund(long payment, Actor staff) {
        Misfit misfit = waiting(payment);
        Repay wish = new Repay(misfit.charge(), misfit.amount(), new Money(0, misfit.amount().currency()), "misfit-" + payment, misfit.verdict().name());
        Outcome outcome = switch (cashier.payBack(wish)) {
            // One that waits is asked for again by payment until it is done.
            case DONE, WAITING -> Outcome.REFUNDED;
            case BY_HAND -> Outcome.BY_HAND;
            case FAILED -> throw new Refused("shop.misfit.refused.failed");
        };
        close(payment, outcome, staff, "");
        return outcome;
    }

    /** Says in words what became of it. @throws Refused without words, or when it is dealt with already @throws NotFound for no such payment */
    void settle(long payment, String note, Actor staff) {
        String why = note.strip();
        if (why.isEmpty() || why.length() > NOTE) {
            throw new Refused("shop.order.refused.reason");
        }
        waiting(payment);
        close(payment, Outcome.SETTLED, staff, why);
    }

    private Misfit waiting(long payment) {
        return tx.read(() -> {
            List<?> rows = em.createNativeQuery(ONE).setParameter(1, payment).getResultList();
            if (rows.isEmpty()) {
                boolean known = ((Number) em.createNativeQuery(EXISTS).setParameter(1, payment).getSingleResult()).longValue() > 0;
                throw known ? new Refused("shop.misfit.refused.closed") : new NotFound();
            }
            return Misfit.of(rows.get(0));
        });
    }

    private void close(long payment, Outcome outcome, Actor staff, String note) {
        int closed = tx.call(() -> em.createNativeQuery(CLOSE).setParameter(1, payment).setParameter(2, outcome.name()).setParameter(3, staff.name())
                .setParameter(4, note).executeUpdate());
        if (closed == 0) {
            throw new Refused("shop.misfit.refused.closed");
        }
    }
}
