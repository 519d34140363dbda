package org.hanok.payment.charge;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down what is to be paid back and what was. Talking to the provider is {@link PayBack}'s part. Thread-safe. */
@Component(service = Refunds.class)
public class Refunds {

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Settlement settlement;
    private final Books books;

    @Activate
    public Refunds(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference Settlement settlement, @Reference Books books) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.settlement = settlement;
        this.books = books;
    }

    /**
     * Notes a refund of a settled charge, or finds the one of that key.
     *
     * @throws Refused when nothing was paid, or less than is to go back, or the key was used for another amount
     */
    Refund note(Ref subject, Money money, String key, String reason) {
        return tx.call(() -> {
            Charge charge = paid(subject).orElseThrow(() -> new Refused("payment.refund.none"));
            Optional<Refund> known = byKey(key);
            if (known.isPresent()) {
                return same(known.get(), charge, money);
            }
            Money left = left(charge);
            if (money.minor() <= 0 || money.compareTo(left) > 0) {
                throw new Refused("payment.refund.exceeds", left);
            }
            return kept(new Refund(charge, key, money, reason, isTransfer(charge) ? RefundState.BY_HAND : RefundState.WAITING, clock.instant()));
        });
    }

    /** Notes that money which must not be kept goes back: one such refund for each charge. */
    public Refund reject(Charge charge, Money money, String reason) {
        return tx.call(() -> {
            Charge row = em.find(Charge.class, charge.id, LockModeType.PESSIMISTIC_WRITE);
            String key = "rejected:" + row.code;
            return byKey(key).orElseGet(() -> kept(new Refund(row, key, money, reason, RefundState.WAITING, clock.instant())));
        });
    }

    /** Refunds that wait for a provider and were not tried a moment ago. */
    public List<Refund> waiting(int limit) {
        return tx.read(() -> em.createQuery("SELECT r FROM Refund r JOIN FETCH r.charge WHERE r.state = :state AND (r.asked IS NULL OR r.asked < :before)"
                + " ORDER BY r.id", Refund.class).setParameter("state", RefundState.WAITING).setParameter("before", clock.instant().minus(BETWEEN))
                .setMaxResults(limit).getResultList());
    }

    public boolean any(Charge charge) {
        return tx.read(() -> em.createQuery("SELECT COUNT(r) FROM Refund r WHERE r.charge = :charge", Long.class).setParameter("charge", charge)
                .getSingleResult() > 0);
    }

    void tried(Refund refund) {
        tx.run(() -> em.createQuery("UPDATE Refund r SET r.attempts = r.attempts + 1, r.asked = :now WHERE r.id = :id")
                .setParameter("now", clock.instant()).setParameter("id", refund.id).executeUpdate());
    }

    /** The money has gone back. @return false when that was known already */
    public boolean done(Refund refund) {
        return tx.call(() -> {
            Charge charge = em.find(Charge.class, refund.charge.id, LockModeType.PESSIMISTIC_WRITE);
            boolean first = em.createQuery("UPDATE Refund r SET r.state = :done, r.done = :now WHERE r.id = :id AND r.state <> :done")
                    .setParameter("done", RefundState.DONE).setParameter("now", clock.instant()).setParameter("id", refund.id).executeUpdate() == 1;
            if (first) {
                if (charge.state == ChargeState.SETTLED || charge.state == ChargeState.REFUNDED) {
                    books.post(Entry.refund(refund.refundKey, charge.subject(), charge.method, refund.money()));
                }
                if (charge.amount <= sum(charge, List.of(RefundState.DONE))) {
                    settlement.refunded(charge);
                }
                events.publish(new Event("payment.refunded", charge.subject(), clock.instant(), Map.of("charge", charge.code, "method", charge.method,
                        "key", refund.refundKey, "amount", Long.toString(refund.amount), "currency", refund.currency, "member", Long.toString(charge.payer),
                        "link", charge.comeBack)));
            }
            return first;
        });
    }

    private Refund kept(Refund refund) {
        em.persist(refund);
        em.flush();
        return refund;
    }

    private static Refund same(Refund known, Charge charge, Money money) {
        if (!known.charge.id.equals(charge.id) || !known.money().equals(money)) {
            throw new Refused("payment.refund.key");
        }
        return known;
    }

    private Optional<Refund> byKey(String key) {
        return em.createQuery("SELECT r FROM Refund r JOIN FETCH r.charge WHERE r.refundKey = :key", Refund.class).setParameter("key", key)
                .getResultStream().findFirst();
    }

    private Optional<Charge> paid(Ref subject) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.subjectType = :type AND c.subjectId = :id AND c.state IN :paid", Charge.class)
                .setParameter("type", subject.type()).setParameter("id", subject.id())
                .setParameter("paid", List.of(ChargeState.SETTLED, ChargeState.REFUNDED)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().min(Comparator.comparing(Charge::state).thenComparing(Charge::id));
    }

    private Money left(Charge charge) {
        return charge.money().minus(new Money(sum(charge, List.of(RefundState.values())), charge.currency));
    }

    private long sum(Charge charge, List<RefundState> states) {
        Long sum = em.createQuery("SELECT SUM(r.amount) FROM Refund r WHERE r.charge = :charge AND r.state IN :states", Long.class)
                .setParameter("charge", charge).setParameter("states", states).getSingleResult();
        return sum == null ? 0 : sum;
    }

    private static boolean isTransfer(Charge charge) {
        return charge.method.equals("bank");
    }
}
