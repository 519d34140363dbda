package org.hanok.payment.deposit;

import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.charge.Settlement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff decide about deposits. Each decision is one transaction and is taken once. Thread-safe. */
@Component(service = DepositDesk.class)
public class DepositDesk {

    private static final List<DepositState> UNDECIDED = List.of(DepositState.NEW, DepositState.QUEUED, DepositState.IGNORED);

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Charges charges;
    private final Settlement settlement;
    private final Books books;

    @Activate
    public DepositDesk(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock, @Reference Charges charges, @Reference Settlement settlement,
            @Reference Books books) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.charges = charges;
        this.settlement = settlement;
        this.books = books;
    }

    /**
     * Lets the deposit pay the charge. One that was given up is opened again first.
     *
     * @throws Refused when the deposit pays something already, the charge is paid, or the money is too little
     */
    public void attach(long id, String chargeCode, long staff) {
        tx.run(() -> {
            Deposit deposit = undecided(id);
            Charge charge = payable(chargeCode);
            if (deposit.amount < charge.money().minor() || !charge.money().currency().equals("KRW")) {
                throw new Refused("payment.deposit.short", charge.money());
            }
            if (!settlement.settle(charge, Deposits.reference(deposit))) {
                throw new Refused("payment.deposit.settled");
            }
            if (deposit.state == DepositState.IGNORED && deposit.reason == Reason.PUT_ASIDE) {
                books.post(Movement.ASIDE_UNDONE.entry(id, time(deposit), Posting.ASIDE, Posting.SUSPENSE, deposit.money()));
            }
            Money over = deposit.money().minus(charge.money());
            if (!over.isZero()) {
                books.post(Movement.OVERPAID.entry(id, Posting.SUSPENSE, Posting.credit(charge.payer()), over));
            }
            deposit.pays(charge, Reason.BY_HAND, clock.instant());
            deposit.decidedBy(staff, "");
        });
    }

    /** Puts a deposit aside. @throws Refused without a note, or when it pays something */
    public void ignore(long id, String note, long staff) {
        if (note.isBlank()) {
            throw new Refused("payment.deposit.note.missing");
        }
        tx.run(() -> {
            Deposit deposit = undecided(id);
            boolean aside = deposit.state == DepositState.IGNORED;
            deposit.becomes(DepositState.IGNORED, Reason.PUT_ASIDE, clock.instant());
            if (!aside) {
                books.post(Movement.ASIDE.entry(id, time(deposit), Posting.SUSPENSE, Posting.ASIDE, deposit.money()));
            }
            deposit.decidedBy(staff, note.strip());
        });
    }

    private static String time(Deposit deposit) {
        return ":" + deposit.decided.toEpochMilli();
    }

    private Charge payable(String code) {
        Charge charge = charges.locked(code).orElseThrow(NotFound::new);
        if (!charge.method().equals("bank") || charge.state() == ChargeState.SETTLED || charge.state() == ChargeState.REFUNDED) {
            throw new Refused("payment.deposit.settled");
        }
        return charge.state() == ChargeState.PENDING ? charge : charges.reopen(charge);
    }

    private Deposit undecided(long id) {
        Deposit deposit = em.find(Deposit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (deposit == null) {
            throw new NotFound();
        }
        if (!UNDECIDED.contains(deposit.state)) {
            throw new Refused("payment.deposit.taken");
        }
        return deposit;
    }
}
