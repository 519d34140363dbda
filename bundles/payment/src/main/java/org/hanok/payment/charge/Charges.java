package org.hanok.payment.charge;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens, finds and gives up charges. Every method joins the caller's transaction or makes its own. Thread-safe. */
@Component(service = Charges.class)
public class Charges {

    private static final String OPEN = """
            insert into payment.charge (code, subject_type, subject_id, method, amount, currency, title, payer, payer_name, payer_key, locale, come_back, state, until_at,
            created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'PENDING', ?13, ?14)
            on conflict (subject_type, subject_id, method) where state = 'PENDING' do nothing returning *""";

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final PayerName names;
    private final PublicId ids = new PublicId();

    @Activate
    public Charges(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference PayerName names) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.names = names;
    }

    /** Opens a charge or returns the open one of the same subject and method. @throws Refused when that one is about another amount */
    public Charge open(ChargeRequest wish) {
        return tx.call(() -> inserted(wish).orElseGet(() -> {
            Charge open = pending(wish.subject(), wish.method()).orElseThrow(() -> new Refused("payment.charge.busy"));
            if (!open.money().equals(wish.amount())) {
                throw new Refused("payment.charge.changed", open.money());
            }
            return open;
        }));
    }

    /** The same charge once more, for money that came after it was given up. */
    public Charge reopen(Charge given) {
        return open(given.wish());
    }

    public Optional<Charge> byCode(String code) {
        return tx.read(() -> em.createQuery("SELECT c FROM Charge c WHERE c.code = :code", Charge.class)
                .setParameter("code", code).getResultStream().findFirst());
    }

    /** The row, locked until the transaction ends, so that its state stands still. */
    public Optional<Charge> locked(String code) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.code = :code", Charge.class).setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The charge that tells most about a subject: the paid one, else the open one, else the latest. */
    public Optional<Charge> bySubject(Ref subject) {
        return tx.read(() -> em.createQuery("SELECT c FROM Charge c WHERE c.subjectType = :type AND c.subjectId = :id", Charge.class)
                .setParameter("type", subject.type()).setParameter("id", subject.id())
                .getResultStream().max(Comparator.comparingInt(Charges::weight).thenComparing(Charge::id)));
    }

    /** Open transfers of a member, newest first. */
    public List<Charge> waiting(long payer) {
        return tx.read(() -> em.createQuery("SELECT c FROM Charge c WHERE c.payer = :payer AND c.method = 'bank' AND c.currency = 'KRW' AND c.state = :open ORDER BY c.id DESC",
                Charge.class).setParameter("payer", payer).setParameter("open", ChargeState.PENDING).setMaxResults(20).getResultList());
    }

    /** @return whether this is the first alarm about the charge for that reason */
    public boolean alarmed(Charge charge, String reason) {
        return tx.call(() -> em.createNativeQuery("INSERT INTO payment.charge_alarm (charge_id, reason, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, charge.id).setParameter(2, reason).setParameter(3, Timestamp.from(clock.instant())).executeUpdate() == 1);
    }

    /** Gives up every open charge of the subject. */
    public void cancel(Ref subject) {
        tx.run(() -> {
            for (Charge charge : pending(subject)) {
                charge.giveUp(clock.instant());
                events.publish(new Event("payment.cancelled", subject, clock.instant(), Map.of("charge", charge.code, "method", charge.method)));
            }
        });
    }

    /** Remembers where the payer goes on. */
    public void goesTo(Charge charge, String next) {
        tx.run(() -> em.createQuery("UPDATE Charge c SET c.next = :next WHERE c.id = :id").setParameter("next", next).setParameter("id", charge.id)
                .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private Optional<Charge> inserted(ChargeRequest wish) {
        return em.createNativeQuery(OPEN, Charge.class)
                .setParameter(1, ids.next()).setParameter(2, wish.subject().type()).setParameter(3, wish.subject().id()).setParameter(4, wish.method())
                .setParameter(5, wish.amount().minor()).setParameter(6, wish.amount().currency()).setParameter(7, wish.title())
                .setParameter(8, wish.payer()).setParameter(9, wish.payerName()).setParameter(10, names.key(wish.payerName()))
                .setParameter(11, wish.locale().toLanguageTag()).setParameter(12, wish.comeBack())
                .setParameter(13, Timestamp.from(wish.until())).setParameter(14, Timestamp.from(clock.instant())).getResultList().stream().findFirst();
    }

    private Optional<Charge> pending(Ref subject, String method) {
        return pending(subject).stream().filter(c -> c.method.equals(method)).findFirst();
    }

    private List<Charge> pending(Ref subject) {
        return em.createQuery("SELECT c FROM Charge c WHERE c.subjectType = :type AND c.subjectId = :id AND c.state = :state ORDER BY c.id", Charge.class)
                .setParameter("type", subject.type()).setParameter("id", subject.id()).setParameter("state", ChargeState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private static int weight(Charge charge) {
        return switch (charge.state) {
            case SETTLED -> 3;
            case REFUNDED -> 2;
            case PENDING -> 1;
            case CANCELLED, FAILED -> 0;
        };
    }
}
