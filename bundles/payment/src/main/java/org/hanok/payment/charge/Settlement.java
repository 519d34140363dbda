package org.hanok.payment.charge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Posting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one place where a charge becomes paid or ends otherwise: state, receipt and event in one transaction, each change guarded by the state before. Thread-safe. */
@Component(service = Settlement.class)
public class Settlement {

    private static final String RECEIPT = """
            , receipt as (
              insert into payment.receipt (code, charge_id, amount, currency, method, issued_at) select ?4, id, amount, currency, method, closed_at from settled
            ), booked as (
              select 'sale:' || code as key, 'SALE' as kind, subject_type, subject_id, code as note, closed_at as at, ?6 as debit, ?7 as credit, amount, currency
              from settled
            )""" + Books.ENTERED;
    private static final String SETTLE = """
            with settled as (
              update payment.charge set state = 'SETTLED', reference = ?2, closed_at = ?3 where id = ?1 and state = 'PENDING'
                and amount - ?5 = (select coalesce(sum(d.amount), 0) from payment.deposit d where d.charge_id = ?1 and d.state = 'PARTIAL')
              returning id, code, subject_type, subject_id, amount, currency, method, closed_at
            )""" + RECEIPT + " select count(*) from settled";
    /**
     * Both rows are locked first, and looked at as they are then. A charge that was ever paid in parts is left alone: the parts of a moment ago would not be seen.
     */
    private static final String SETTLE_BY = """
            with kept as materialized (
              select id from payment.deposit where id = ?8 and state = 'NEW' for update
            ), asked as materialized (
              select c.id from kept cross join payment.charge c where c.code = ?1 and c.method = 'bank' and c.state = 'PENDING' and not c.parted and c.amount = ?5
                and c.currency = 'KRW' for update of c
            ), settled as (
              update payment.charge c set state = 'SETTLED', reference = ?2, closed_at = ?3 from asked where c.id = asked.id returning c.*
            ), matched as (
              update payment.deposit d set state = 'MATCHED', reason = ?9, charge_id = s.id, decided_at = ?3, confidence = ?10, findings = ?11 from settled s where d.id = ?8
            )""" + RECEIPT + " select * from settled";

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final PublicId ids = new PublicId();

    @Activate
    public Settlement(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The money is here: receipt, entry in the books and {@code payment.settled}.
     *
     * @param reference the provider's or the deposit's id, unique among all payments of the method
     * @return false when the charge was not open any more, and nothing changed
     */
    public boolean settle(Charge charge, String reference) {
        return settle(charge, charge.money(), reference);
    }

    /** As above, for a charge that may be paid in parts already. @param rest what the parts leave to pay; when they leave another sum, nothing changes either */
    public boolean settle(Charge charge, Money rest, String reference) {
        return tx.call(() -> {
            String receipt = ids.next();
            Object settled = paid(em.createNativeQuery(SETTLE), charge.id, reference, receipt, rest, charge.method).getSingleResult();
            if (((Number) settled).intValue() == 0) {
                return false;
            }
            tell("payment.settled", charge, "receipt", receipt);
            return true;
        });
    }

    /**
     * A transfer that nobody has decided about yet pays all that a charge asks for: the deposit is matched in the same statement.
     *
     * @param found why, as the deposit tells it: reason, confidence, findings
     * @return nothing when one of the two is not as it was, or the charge was ever paid in parts, and nothing changed
     */
    @SuppressWarnings("unchecked")
    public Optional<Charge> settleBy(long deposit, String code, Money amount, String reason, int confidence, String findings) {
        return tx.call(() -> {
            String receipt = ids.next();
            Stream<Charge> settled = paid(em.createNativeQuery(SETTLE_BY, Charge.class), code, "deposit-" + deposit, receipt, amount, "bank")
                    .setParameter(8, deposit).setParameter(9, reason).setParameter(10, confidence).setParameter(11, findings).getResultStream();
            Optional<Charge> charge = settled.findFirst();
            charge.ifPresent(paid -> tell("payment.settled", paid, "receipt", receipt));
            return charge;
        });
    }

    private Query paid(Query settle, Object charge, String reference, String receipt, Money amount, String method) {
        return settle.setParameter(1, charge).setParameter(2, reference).setParameter(3, Timestamp.from(clock.instant())).setParameter(4, receipt)
                .setParameter(5, amount.minor()).setParameter(6, Posting.source(method)).setParameter(7, Posting.SALES);
    }

    /** No money will come on this charge. */
    public boolean fail(Charge charge) {
        return tx.call(() -> {
            boolean failed = moved(charge, ChargeState.PENDING, ChargeState.FAILED, null);
            if (failed) {
                tell("payment.failed", charge, "state", ChargeState.FAILED.name());
            }
            return failed;
        });
    }

    /** All of the money went back. */
    public boolean refunded(Charge charge) {
        return moved(charge, ChargeState.SETTLED, ChargeState.REFUNDED, charge.reference);
    }

    private boolean moved(Charge charge, ChargeState from, ChargeState to, String reference) {
        Instant now = clock.instant();
        return em.createQuery("UPDATE Charge c SET c.state = :to, c.reference = :reference, c.closed = :now WHERE c.id = :id AND c.state = :from")
                .setParameter("to", to).setParameter("reference", reference).setParameter("now", now).setParameter("id", charge.id)
                .setParameter("from", from).executeUpdate() == 1;
    }

    private void tell(String topic, Charge charge, String name, String value) {
        events.publish(new Event(topic, charge.subject(), clock.instant(), Map.of("charge", charge.code, "method", charge.method,
                "amount", Long.toString(charge.amount), "currency", charge.currency, "member", Long.toString(charge.payer), "link", charge.comeBack, name, value)));
    }
}
