package org.hanok.payment.deposit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.BankWords;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff decide about deposits. Each decision is one transaction and is taken once. Thread-safe. */
@Component(service = DepositDesk.class)
public class DepositDesk {

    private static final List<DepositState> UNDECIDED = List.of(DepositState.NEW, DepositState.QUEUED, DepositState.IGNORED);

    private static final String CHARGE = "SELECT c.code FROM Deposit d JOIN d.charge c WHERE d.id = :id";
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Charges charges;
    private final Attaching attaching;
    private final Books books;
    private final BankWords words;

    @Activate
    public DepositDesk(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Clock clock, @Reference Charges charges, @Reference Attaching attaching, @Reference Books books, @Reference BankWords words) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.charges = charges;
        this.attaching = attaching;
        this.books = books;
        this.words = words;
    }

    /**
     * Lets the deposit pay the charge, or a part of it. One that was given up is opened again first. Attaching the same once more changes nothing.
     *
     * @throws Refused when the deposit pays something else already or the charge is paid
     */
    public void attach(long id, String chargeCode, long staff) {
        tx.run(() -> {
            Deposit deposit = locked(id);
            if (deposit.charge != null && deposit.charge.code().equals(chargeCode)) {
                return;
            }
            check(deposit, UNDECIDED);
            Charge charge = payable(chargeCode);
            recognise(deposit);
            if (!attaching.attach(deposit, charge, attaching.rest(charge), Reason.BY_HAND)) {
                throw new Refused("payment.deposit.settled");
            }
            deposit.decidedBy(staff, "");
        });
    }

    /** Takes a part off its charge again. @throws Refused when the charge is paid: then only a refund gives money back */
    public void detach(long id, long staff) {
        tx.run(() -> {
            Deposit deposit = part(id);
            check(deposit, List.of(DepositState.PARTIAL));
            deposit.freed(DepositState.QUEUED, Reason.DETACHED, clock.instant());
            deposit.decidedBy(staff, "");
        });
    }

    /** Puts a deposit aside: it is not the shop's business. @throws Refused without a note, or when it pays something */
    public void ignore(long id, String note, long staff) {
        noted(note);
        tx.run(() -> {
            Deposit deposit = locked(id);
            check(deposit, UNDECIDED);
            recognise(deposit);
            deposit.becomes(DepositState.IGNORED, Reason.PUT_ASIDE, clock.instant());
            books.post(Movement.ASIDE.entry(id, time(deposit), Posting.SUSPENSE, Posting.ASIDE, deposit.money()));
            deposit.decidedBy(staff, note.strip());
        });
    }

    /** Notes that staff transferred the money back to its payer. @throws Refused without a note, or when it pays a whole charge */
    public void giveBack(long id, String note, long staff) {
        noted(note);
        tx.run(() -> {
            Deposit deposit = part(id);
            if (deposit.state != DepositState.PARTIAL) {
                check(deposit, UNDECIDED);
            }
            recognise(deposit);
            deposit.freed(DepositState.RETURNED, Reason.SENT_BACK, clock.instant());
            books.post(Movement.RETURNED.entry(id, Posting.SUSPENSE, Posting.OUTGOING, deposit.money()));
            deposit.decidedBy(staff, note.strip());
        });
    }

    /** Its money counts among the deposits, whatever was thought of it before. */
    private void recognise(Deposit deposit) {
        if (deposit.reason == Reason.NOT_A_DEPOSIT) {
            books.post(Movement.DEPOSIT.entry(deposit.id, Posting.bank(deposit.account), Posting.SUSPENSE, deposit.money()));
        } else if (deposit.reason == Reason.PUT_ASIDE) {
            books.post(Movement.ASIDE_UNDONE.entry(deposit.id, time(deposit), Posting.ASIDE, Posting.SUSPENSE, deposit.money()));
        }
    }

    private static String time(Deposit deposit) {
        return ":" + deposit.decided.toEpochMilli();
    }

    private static void noted(String note) {
        if (note.isBlank()) {
            throw new Refused("payment.deposit.note.missing");
        }
    }

    private Charge payable(String code) {
        Charge charge = charges.locked(code).orElseThrow(NotFound::new);
        if (!charge.method().equals("bank") || !charge.money().currency().equals("KRW") || charge.state() == ChargeState.SETTLED
                || charge.state() == ChargeState.REFUNDED) {
            throw new Refused("payment.deposit.settled");
        }
        return charge.isOpen() ? charge : charges.reopen(charge);
    }

    /** The charge first, as whoever completes it does: else it could be completed with a part that leaves. */
    private Deposit part(long id) {
        Optional<String> charge = em.createQuery(CHARGE, String.class).setParameter("id", id).getResultStream().findFirst();
        charge.ifPresent(charges::locked);
        Deposit deposit = locked(id);
        if (!charge.equals(Optional.ofNullable(deposit.charge).map(Charge::code))) {
            throw new Refused("payment.deposit.over");
        }
        return deposit;
    }

    private Deposit locked(long id) {
        Deposit deposit = em.find(Deposit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (deposit == null) {
            throw new NotFound();
        }
        return deposit;
    }

    private void check(Deposit deposit, List<DepositState> may) {
        if (words.isWithdrawal(deposit.method)) {
            throw new Refused("payment.deposit.outgoing");
        }
        if (!may.contains(deposit.state)) {
            throw new Refused(deposit.state == DepositState.MATCHED ? "payment.deposit.taken" : "payment.deposit.over");
        }
    }
}
