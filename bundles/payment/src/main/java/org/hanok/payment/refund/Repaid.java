package org.hanok.payment.refund;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Payout;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Entry;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Settlement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one place where a refund ends: its state, the books, the charge and the event in one transaction, each change guarded by the state before. Thread-safe. */
@Component(service = Repaid.class)
public class Repaid {

    private static final String BANK = "bank";
    private static final String DONE = "UPDATE payment.refund SET state = 'DONE', done_at = cast(?2 AS timestamptz), note = '' WHERE id = ?1 AND state <> 'DONE'";
    private static final String FAILED = "UPDATE payment.refund SET state = 'FAILED', note = ?2 WHERE id = ?1 AND state = 'WAITING' AND NOT forced";
    private static final String AGAIN = "UPDATE payment.refund SET state = 'WAITING', asked_at = NULL WHERE id = ?1 AND state = 'FAILED'";
    private static final String PAYOUT = """
            UPDATE payment.refund SET state = 'DONE', done_at = cast(?2 AS timestamptz), note = '', payout_account = ?3, payout_reference = ?4, payout_by = ?5
            WHERE id = ?1 AND state IN ('BY_HAND', 'FAILED')""";
    private static final String HANDED = """
            UPDATE payment.refund SET state = 'DONE', done_at = cast(?2 AS timestamptz), payout_account = '-', payout_reference = '-', payout_by = ?3
            WHERE id = ?1 AND state = 'BY_HAND' AND forced""";
    private static final String BACK = "SELECT coalesce(sum(amount + kept), 0) FROM payment.refund WHERE charge_id = ?1 AND state = 'DONE'";

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Settlement settlement;
    private final Books books;

    @Activate
    public Repaid(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference Settlement settlement, @Reference Books books) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.settlement = settlement;
        this.books = books;
    }

    /** The money has gone back through the provider. @return false when that was known already */
    public boolean done(Refund refund) {
        return tx.call(() -> {
            Charge charge = locked(refund);
            return em.createNativeQuery(DONE).setParameter(1, refund.id).setParameter(2, now()).executeUpdate() == 1 && ended(refund, charge, charge.method());
        });
    }

    /** Staff have transferred it. Saying so again changes nothing. @throws Refused when the refund goes another way */
    boolean transferred(Refund refund, Payout payout) {
        return tx.call(() -> {
            Charge charge = locked(refund);
            int moved = em.createNativeQuery(PAYOUT).setParameter(1, refund.id).setParameter(2, now()).setParameter(3, payout.account())
                    .setParameter(4, payout.reference()).setParameter(5, payout.staff()).executeUpdate();
            if (moved == 0 && em.find(Refund.class, refund.id, LockModeType.PESSIMISTIC_WRITE).state == RefundState.WAITING) {
                throw new Refused("payment.refund.running");
            }
            return moved == 1 && ended(refund, charge, BANK);
        });
    }

    /** Staff have transferred what nobody asked for. @return false for what is not such, or told already */
    boolean handed(Refund refund, long staff) {
        return tx.call(() -> {
            Charge charge = locked(refund);
            return em.createNativeQuery(HANDED).setParameter(1, refund.id).setParameter(2, now()).setParameter(3, staff).executeUpdate() == 1 && ended(refund, charge, BANK);
        });
    }

    /** The provider said no for good. What must not be kept stays waiting all the same. */
    boolean failed(Refund refund, String why) {
        return tx.call(() -> {
            Charge charge = locked(refund);
            boolean first = em.createNativeQuery(FAILED).setParameter(1, refund.id).setParameter(2, why).executeUpdate() == 1;
            if (first) {
                tell("payment.refund.failed", refund, charge);
            }
            return first;
        });
    }

    /** Staff want the provider asked once more. */
    boolean again(Refund refund) {
        return tx.call(() -> em.createNativeQuery(AGAIN).setParameter(1, refund.id).executeUpdate() == 1);
    }

    private boolean ended(Refund refund, Charge charge, String way) {
        if (charge.state() == ChargeState.SETTLED || charge.state() == ChargeState.REFUNDED) {
            books.post(Entry.refund(refund.refundKey, charge.subject(), way, refund.money()));
            if (refund.kept > 0) {
                books.post(Entry.fee(refund.refundKey, charge.subject(), refund.fee()));
            }
        }
        if (charge.money().minor() <= ((Number) em.createNativeQuery(BACK).setParameter(1, charge.id()).getSingleResult()).longValue()) {
            settlement.refunded(charge);
        }
        tell("payment.refunded", refund, charge);
        return true;
    }

    /** Who asked for a refund tells its buyer; what nobody asked for is told from here. */
    private void tell(String topic, Refund refund, Charge charge) {
        Map<String, String> facts = new HashMap<>(Map.of("charge", charge.code(), "method", charge.method(), "key", refund.refundKey, "amount",
                Long.toString(refund.amount), "currency", refund.currency, "link", charge.comeBack()));
        if (refund.forced) {
            facts.put("member", Long.toString(charge.payer()));
        }
        events.publish(new Event(topic, charge.subject(), clock.instant(), facts));
    }

    private Charge locked(Refund refund) {
        return em.find(Charge.class, refund.charge.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private String now() {
        return clock.instant().toString();
    }
}
