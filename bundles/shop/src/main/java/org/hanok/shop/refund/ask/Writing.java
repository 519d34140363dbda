package org.hanok.shop.refund.ask;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.shop.Numbers;
import org.hanok.shop.refund.AccountSeal;
import org.hanok.shop.refund.BankDetails;
import org.hanok.shop.refund.Chronicle;
import org.hanok.shop.refund.Kind;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundNews;
import org.hanok.shop.refund.RefundState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes refunds and moves them: each move is guarded by the state before, and stands in the history. Inside the caller's transaction. */
@Component(service = Writing.class)
public class Writing {

    private static final String INSERT = """
            insert into shop.refund (number, order_id, member_id, kind, charge, method, currency, gross, fee, amount, reason, bank, account, account_tail, holder, asked_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, ''), ?14, ?15, ?16)""";
    private static final String NEW = Refund.COLUMNS + "where r.number = ?1";
    private static final String MOVE = "update shop.refund set state = ?3, note = ?4 where id = ?1 and state = ?2";
    private static final String DECIDE = """
            update shop.refund set state = ?2, note = ?3, decided_by = ?4, decided_at = now() where id = ?1 and state = 'REQUESTED'""";
    private static final String PAID = """
            update shop.refund set state = 'PAID', note = '', paid_at = now() where id = ?1 and state in ('APPROVED', 'BY_HAND', 'FAILED')""";
    private final EntityManager em;
    private final Numbers numbers;
    private final AccountSeal seal;
    private final Chronicle chronicle;
    private final RefundNews news;

    @Activate
    public Writing(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Numbers numbers, @Reference AccountSeal seal,
            @Reference Chronicle chronicle, @Reference RefundNews news) {
        this.em = em;
        this.numbers = numbers;
        this.seal = seal;
        this.chronicle = chronicle;
        this.news = news;
    }

    /** For goods of a paid order. */
    Refund insert(PaidOrder order, Wish wish, Asked asked, long who) {
        return insert(order, Kind.GOODS, String.valueOf(order.chargeOrNull()), order.method(), asked.gross(), asked.fee(), wish, who);
    }

    Refund insert(PaidOrder order, Kind kind, String charge, String method, Money gross, Money fee, Wish wish, long who) {
        String number = numbers.next("R");
        em.createNativeQuery(INSERT).setParameter(1, number).setParameter(2, order.id()).setParameter(3, order.member()).setParameter(4, kind.name())
                .setParameter(5, charge).setParameter(6, method).setParameter(7, gross.currency()).setParameter(8, gross.minor()).setParameter(9, fee.minor())
                .setParameter(10, gross.minor() - fee.minor()).setParameter(11, wish.why()).setParameter(12, wish.bank().map(BankDetails::bank).orElse(""))
                .setParameter(13, wish.bank().map(bank -> seal.seal(number, bank)).orElse("")).setParameter(14, wish.bank().map(BankDetails::tail).orElse(""))
                .setParameter(15, wish.bank().map(BankDetails::holder).orElse("")).setParameter(16, who).executeUpdate();
        List<?> rows = em.createNativeQuery(NEW).setParameter(1, number).getResultList();
        return Refund.of(rows.get(0));
    }

    void requested(Refund refund, String actor, int pins) {
        chronicle.step(refund.id(), actor, "", RefundState.REQUESTED, refund.reason());
        chronicle.note(refund.orderId(), actor, "REFUND_REQUESTED", refund.number());
        news.publish("refund.requested", refund, Map.of("pins", String.valueOf(pins)));
    }

    /** @throws Refused with that key when it is not in the state that was seen, or may not go there */
    public void move(Refund refund, RefundState to, String actor, String note, String otherwise) {
        boolean may = to != RefundState.CANCELLED || refund.state() == RefundState.REQUESTED;
        if (!may || em.createNativeQuery(MOVE).setParameter(1, refund.id()).setParameter(2, refund.state().name()).setParameter(3, to.name()).setParameter(4, note)
                .executeUpdate() != 1) {
            throw new Refused(otherwise);
        }
        chronicle.step(refund.id(), actor, refund.state().name(), to, note);
    }

    /** @throws Refused when it was decided before */
    void decide(Refund refund, RefundState to, long staff, String note) {
        if (em.createNativeQuery(DECIDE).setParameter(1, refund.id()).setParameter(2, to.name()).setParameter(3, note).setParameter(4, staff).executeUpdate() != 1) {
            throw new Refused("shop.refund.refused.decided");
        }
        chronicle.step(refund.id(), Chronicle.staff(staff), refund.state().name(), to, note);
        chronicle.note(refund.orderId(), Chronicle.staff(staff), "REFUND_" + to, refund.number());
        news.publish(to == RefundState.APPROVED ? "refund.approved" : "refund.rejected", refund, Map.of("note", note));
    }

    /** Once only: when it was paid before, nothing changes. */
    public void paid(Refund refund, String actor, String reason) {
        if (em.createNativeQuery(PAID).setParameter(1, refund.id()).executeUpdate() != 1) {
            return;
        }
        chronicle.step(refund.id(), actor, refund.state().name(), RefundState.PAID, reason);
        if (refund.kind() == Kind.GOODS) {
            chronicle.paidBack(refund.orderId(), actor, refund.number());
        }
        chronicle.note(refund.orderId(), actor, "REFUND_PAID", refund.number());
        news.publish("refund.paid", refund);
    }
}
