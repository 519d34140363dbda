package org.hanok.shop.refund.ask;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.refund.Chronicle;
import org.hanok.shop.refund.Kind;
import org.hanok.shop.refund.Locks;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff decide. Whoever comes second finds it decided. Thread-safe over any number of nodes. */
@Component(service = Decisions.class)
public class Decisions {

    private static final int LONGEST = 300;
    private static final String PINS = "select l.pin_id from shop.refund_line l where l.refund_id = ?1 and l.pin_id is not null";
    private static final String MISPAID = """
            select p.amount, p.currency, p.method from shop.order_payment p join shop.order_misfit m on m.payment_id = p.id
            where p.order_id = ?1 and p.charge = ?2 and m.outcome is null
              and not exists (select 1 from shop.refund r where r.charge = p.charge and r.kind = 'MONEY' and r.state not in ('REJECTED', 'CANCELLED'))""";
    private static final String CLOSE = """
            update shop.order_misfit m set outcome = 'SETTLED', closed_at = now(), closed_by = ?3, note = ?4 from shop.order_payment p
            where p.id = m.payment_id and p.order_id = ?1 and p.charge = ?2 and m.outcome is null""";
    private final EntityManager em;
    private final Tx tx;
    private final Locks locks;
    private final Pieces pieces;
    private final Writing writing;
    private final Aside aside;
    private final Chronicle chronicle;

    @Activate
    public Decisions(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Locks locks,
            @Reference Pieces pieces, @Reference Writing writing, @Reference Aside aside, @Reference Chronicle chronicle) {
        this.em = em;
        this.tx = tx;
        this.locks = locks;
        this.pieces = pieces;
        this.writing = writing;
        this.aside = aside;
        this.chronicle = chronicle;
    }

    /**
     * Takes the goods back; paying is {@link org.hanok.shop.refund.pay.Payouts}' part.
     *
     * @param resell PINs of the refund that go on sale again; all others are dead
     * @throws Refused when it was decided before, or a PIN is not of this refund
     */
    public void approve(String number, Collection<Long> resell, Visit visit) {
        long staff = visit.signedIn().id();
        tx.run(() -> {
            Refund refund = locks.refund(number).orElseThrow(NotFound::new);
            writing.decide(refund, RefundState.APPROVED, staff, "");
            Set<Long> own = new TreeSet<>();
            List<?> pins = em.createNativeQuery(PINS).setParameter(1, refund.id()).getResultList();
            pins.forEach(id -> own.add(((Number) id).longValue()));
            if (!own.containsAll(resell)) {
                throw new Refused("shop.refund.refused.pins");
            }
            aside.away(refund, resell, Chronicle.staff(staff));
            chronicle.complete(refund.orderId(), Chronicle.staff(staff), refund.number());
        });
    }

    /** The PINs are the buyer's again, lines wait again. @throws Refused without a reason, or when it was decided before */
    public void reject(String number, String reason, Visit visit) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refused("shop.refund.refused.reason", LONGEST);
        }
        tx.run(() -> {
            Refund refund = locks.refund(number).orElseThrow(NotFound::new);
            writing.decide(refund, RefundState.REJECTED, visit.signedIn().id(), why);
            aside.back(refund, Chronicle.staff(visit.signedIn().id()));
        });
    }

    /**
     * Gives back money that fitted no order: a wrong amount, a second payment, money for a cancelled order. It no longer waits for staff then.
     *
     * @return the number of its refund, which is approved already
     * @throws Refused when there is no such money, or it went back before
     */
    public String giveBack(String order, String charge, String reason, Visit visit) {
        Wish wish = new Wish(order, new TreeSet<>(), new TreeMap<>(), reason, null);
        wish.why();
        long staff = visit.signedIn().id();
        return tx.call(() -> {
            PaidOrder found = pieces.locked(order, 0).orElseThrow(NotFound::new);
            List<?> rows = em.createNativeQuery(MISPAID).setParameter(1, found.id()).setParameter(2, charge).getResultList();
            if (rows.isEmpty()) {
                throw new Refused("shop.refund.refused.money");
            }
            Object[] money = (Object[]) rows.get(0);
            Money gross = new Money(((Number) money[0]).longValue(), (String) money[1]);
            Refund refund = writing.insert(found, Kind.MONEY, charge, (String) money[2], gross, new Money(0, gross.currency()), wish, staff);
            writing.requested(refund, Chronicle.staff(staff), 0);
            writing.decide(refund, RefundState.APPROVED, staff, "");
            em.createNativeQuery(CLOSE).setParameter(1, found.id()).setParameter(2, charge).setParameter(3, Chronicle.staff(staff)).setParameter(4, refund.number())
                    .executeUpdate();
            return refund.number();
        });
    }
}
