package org.hanok.payment.deposit;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.PayerName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Transfers that somebody is expected to make, held against a deposit. Thread-safe. */
@Component(service = Waiting.class)
public class Waiting {

    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int MANY = 20;
    private static final Set<String> NOBODY = Set.of("-");

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final PayerName names;

    @Activate
    public Waiting(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock, @Reference PayerName names) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.names = names;
    }

    /** Open charges with this very amount and a reading of this name, locked. */
    List<Charge> exact(Deposit deposit) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.method = 'bank' AND c.state = :open AND c.currency = 'KRW' AND c.amount = :amount"
                + " AND c.payerKey IN :names ORDER BY c.id", Charge.class).setParameter("open", ChargeState.PENDING)
                .setParameter("amount", deposit.amount).setParameter("names", readings(deposit)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Why nothing fits exactly. */
    Reason gap(Deposit deposit) {
        if (names.readings(deposit.payerName).isEmpty()) {
            return Reason.NAMELESS;
        }
        if (open(em.createQuery("SELECT COUNT(c) FROM Charge c WHERE c.method = 'bank' AND c.state = :open AND c.payerKey IN :names", Long.class)
                .setParameter("names", readings(deposit)))) {
            return Reason.OTHER_AMOUNT;
        }
        boolean amount = open(em.createQuery("SELECT COUNT(c) FROM Charge c WHERE c.method = 'bank' AND c.state = :open AND c.amount = :amount", Long.class)
                .setParameter("amount", deposit.amount));
        return amount ? Reason.OTHER_NAME : Reason.NOBODY;
    }

    /** Charges of the last month that staff may mean: name and amount first, open before given up, newest first. */
    List<Candidate> candidates(Deposit deposit) {
        Set<String> readings = readings(deposit);
        return tx.read(() -> em.createQuery("SELECT c FROM Charge c WHERE c.method = 'bank' AND c.state IN :states AND c.created > :since"
                + " AND (c.amount = :amount OR c.payerKey IN :names) ORDER BY c.id DESC", Charge.class)
                .setParameter("states", Candidate.PAYABLE).setParameter("since", clock.instant().minus(LOOK_BACK))
                .setParameter("amount", deposit.amount).setParameter("names", readings).setMaxResults(MANY * 5).getResultStream()
                .map(c -> Candidate.of(c, deposit.amount, readings))
                .sorted(Comparator.comparing(Candidate::weight).reversed()).limit(MANY).toList());
    }

    /** Charges that staff look for by number or name, most recent first. */
    List<Candidate> search(Deposit deposit, String text) {
        Set<String> readings = readings(deposit);
        return tx.read(() -> em.createQuery("SELECT c FROM Charge c WHERE c.method = 'bank' AND c.state IN :states"
                + " AND (c.subjectId = :text OR c.payerKey = :name) ORDER BY c.id DESC", Charge.class)
                .setParameter("states", Candidate.PAYABLE).setParameter("text", text.strip()).setParameter("name", names.key(text))
                .setMaxResults(MANY).getResultStream().map(c -> Candidate.of(c, deposit.amount, readings)).toList());
    }

    private Set<String> readings(Deposit deposit) {
        Set<String> readings = names.readings(deposit.payerName);
        return readings.isEmpty() ? NOBODY : readings;
    }

    private static boolean open(TypedQuery<Long> count) {
        return count.setParameter("open", ChargeState.PENDING).getSingleResult() > 0;
    }
}
