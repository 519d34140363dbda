package org.hanok.payment.refund;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Repay;
import org.hanok.payment.charge.Charge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down what is to be paid back. Talking to the provider is {@link PayBack}'s part, how it ends {@link Repaid}'s. Thread-safe. */
@Component(service = Refunds.class)
public class Refunds {

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public Refunds(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * Notes a refund of a settled charge, or finds the one of that key.
     *
     * @throws Refused when nothing was paid, or less than is to go back, or the key was used for another amount
     */
    Refund note(Ref subject, Money money, String key, String reason) {
        return tx.call(() -> note(paid(subject).orElseThrow(() -> new Refused("payment.refund.none")),
                new Repay("", money, new Money(0, money.currency()), key, reason)));
    }

    /** The same for the very charge. */
    Refund note(Repay wish) {
        return tx.call(() -> note(paid(wish.charge()).orElseThrow(() -> new Refused("payment.refund.none")), wish));
    }

    private Refund note(Charge charge, Repay wish) {
        Optional<Refund> known = byKey(wish.key());
        if (known.isPresent()) {
            return same(known.get(), charge, wish);
        }
        Money left = left(charge);
        if (wish.amount().minor() <= 0 || wish.kept().isNegative() || wish.amount().plus(wish.kept()).compareTo(left) > 0) {
            throw new Refused("payment.refund.exceeds", left);
        }
        return kept(new Refund(charge, wish, charge.isTransfer() ? RefundState.BY_HAND : RefundState.WAITING, clock.instant()));
    }

    /** Notes that money which must not be kept goes back: one such refund for each charge. */
    public Refund reject(Charge charge, Money money, String reason) {
        return tx.call(() -> {
            Charge row = em.find(Charge.class, charge.id(), LockModeType.PESSIMISTIC_WRITE);
            String key = "rejected:" + row.code();
            return byKey(key).orElseGet(() -> kept(Refund.forced(row, new Repay(row.code(), money, new Money(0, money.currency()), key, reason), clock.instant())));
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

    private Refund kept(Refund refund) {
        em.persist(refund);
        em.flush();
        return refund;
    }

    private static Refund same(Refund known, Charge charge, Repay wish) {
        if (!known.charge.id().equals(charge.id()) || !known.money().equals(wish.amount()) || !known.fee().equals(wish.kept())) {
            throw new Refused("payment.refund.key");
        }
        return known;
    }

    /** Joins the caller's transaction or makes its own. */
    Optional<Refund> byKey(String key) {
        return tx.read(() -> em.createQuery("SELECT r FROM Refund r JOIN FETCH r.charge WHERE r.refundKey = :key", Refund.class).setParameter("key", key)
                .getResultStream().findFirst());
    }

    private Optional<Charge> paid(Ref subject) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.subjectType = :type AND c.subjectId = :id AND c.state IN :paid", Charge.class)
                .setParameter("type", subject.type()).setParameter("id", subject.id())
                .setParameter("paid", List.of(ChargeState.SETTLED, ChargeState.REFUNDED)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().min(Comparator.comparing(Charge::state).thenComparing(Charge::id));
    }

    private Optional<Charge> paid(String code) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.code = :code AND c.state IN :paid", Charge.class).setParameter("code", code)
                .setParameter("paid", List.of(ChargeState.SETTLED, ChargeState.REFUNDED)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private Money left(Charge charge) {
        Long gone = em.createQuery("SELECT SUM(r.amount + r.kept) FROM Refund r WHERE r.charge = :charge", Long.class).setParameter("charge", charge)
                .getSingleResult();
        return charge.money().minus(new Money(gone == null ? 0 : gone, charge.money().currency()));
    }
}
