package org.hanok.shop.refund.pay;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.Payments;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.api.web.Visit;
import org.hanok.shop.refund.Chronicle;
import org.hanok.shop.refund.Locks;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundNews;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.ask.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Has approved refunds paid: by payment's provider, or by staff who transfer and say so. Payment is asked outside any transaction and pays once for each refund,
 * however often it is asked. Thread-safe.
 */
@Component(service = Payouts.class)
public class Payouts {

    private static final int LONGEST = 100;
    private static final String TRY = "update shop.refund set tried_at = now() where number = ?1 and state = 'APPROVED'";
    private static final String UNSENT = """
            select number from shop.refund where state = 'APPROVED' and (tried_at is null or tried_at < now() - interval '5 minutes') order by tried_at nulls first limit 20""";
    private static final String FROM = """
            update shop.refund set payout_account = ?2, payout_reference = ?3, paid_by = ?4 where id = ?1 and state = 'BY_HAND'""";
    private final EntityManager em;
    private final Tx tx;
    private final Locks locks;
    private final Writing writing;
    private final RefundNews news;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Payments> payments = List.of();

    @Activate
    public Payouts(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Locks locks,
            @Reference Writing writing, @Reference RefundNews news) {
        this.em = em;
        this.tx = tx;
        this.locks = locks;
        this.writing = writing;
        this.news = news;
    }

    /** For use outside a container. */
    public Payouts with(Payments cashier) {
        payments = List.of(cashier);
        return this;
    }

    /** Accounts of ours that transfers may leave. */
    public List<BankAccount> accounts() {
        return payments.stream().findFirst().map(Payments::accounts).orElse(List.of());
    }

    /** Has an approved refund paid, as far as it goes now; a job goes on with the rest. Asking again is harmless. */
    public void pay(String number) {
        Optional<Payments> cashier = payments.stream().findFirst();
        if (cashier.isEmpty() || tx.call(() -> em.createNativeQuery(TRY).setParameter(1, number).executeUpdate()) == 0) {
            return;
        }
        Refund refund = tx.call(() -> locks.refund(number).orElseThrow(NotFound::new));
        try {
            told(number, cashier.get().refund(new Repay(refund.charge(), refund.amount(), refund.fee(), refund.key(), "Refund " + number)));
        } catch (Refused no) {
            failed(number, no.key());
        }
    }

    private void told(String number, Repayment how) {
        switch (how) {
            case DONE -> paid(number, Chronicle.PAYMENT);
            case BY_HAND -> byHand(number, Chronicle.PAYMENT);
            case FAILED -> failed(number, "shop.refund.failed.provider");
            case WAITING -> { }
        }
    }

    /** Asks payment for what it has not ended. @return how many were asked for */
    int payWaiting() {
        List<?> numbers = tx.call(() -> em.createNativeQuery(UNSENT).getResultList());
        numbers.forEach(number -> pay((String) number));
        return numbers.size();
    }

    /** The money has gone back. Hearing it again changes nothing. */
    void paid(String number, String actor) {
        tx.run(() -> locks.refund(number).ifPresent(refund -> writing.paid(refund, actor, refund.payout().reference())));
    }

    /** The provider said no for good: staff see it, and have it asked again or transfer it. @param why message key */
    void failed(String number, String why) {
        tx.run(() -> locks.refund(number).filter(refund -> refund.state() == RefundState.APPROVED).ifPresent(refund -> {
            writing.move(refund, RefundState.FAILED, Chronicle.PAYMENT, why, "shop.refund.refused.decided");
            news.publish("refund.failed", refund);
        }));
    }

    private void byHand(String number, String actor) {
        tx.run(() -> locks.refund(number).filter(refund -> refund.state() == RefundState.APPROVED || refund.state() == RefundState.FAILED)
                .ifPresent(refund -> writing.move(refund, RefundState.BY_HAND, actor, "", "shop.refund.refused.decided")));
    }

    /** Has the provider asked once more. @throws Refused unless it had said no */
    public void again(String number, Visit visit) {
        tx.run(() -> {
            Refund refund = locks.refund(number).orElseThrow(NotFound::new);
            if (refund.state() != RefundState.FAILED) {
                throw new Refused("shop.refund.refused.again");
            }
            writing.move(refund, RefundState.APPROVED, Chronicle.staff(visit.signedIn().id()), "", "shop.refund.refused.again");
        });
        pay(number);
    }

    /**
     * Staff have transferred the money. Kept: who, from which account of ours, and what the bank calls it.
     *
     * @throws Refused when nothing is to be transferred, or account or reference are missing
     */
    public void transferred(String number, String account, String reference, Visit visit) {
        String name = reference.strip();
        Payments cashier = payments.stream().findFirst().orElseThrow(() -> new Refused("shop.refund.refused.away"));
        if (cashier.accounts().stream().noneMatch(one -> one.id().equals(account))) {
            throw new Refused("shop.refund.refused.from");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refused("shop.refund.refused.reference", LONGEST);
        }
        long staff = visit.signedIn().id();
        Refund refund = tx.call(() -> from(number, account, name, staff));
        cashier.transferred(refund.key(), new Payout(account, name, staff));
        paid(number, Chronicle.staff(staff));
    }

    private Refund from(String number, String account, String reference, long staff) {
        Refund refund = locks.refund(number).orElseThrow(NotFound::new);
        if (refund.state() == RefundState.FAILED) {
            writing.move(refund, RefundState.BY_HAND, Chronicle.staff(staff), "", "shop.refund.refused.transfer");
        }
        if (em.createNativeQuery(FROM).setParameter(1, refund.id()).setParameter(2, account).setParameter(3, reference).setParameter(4, staff).executeUpdate() != 1) {
            throw new Refused("shop.refund.refused.transfer");
        }
        return refund;
    }
}
