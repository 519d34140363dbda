package org.hanok.payment.deposit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.BankWords;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Settlement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what the bank tells: kept first and once, then held against the waiting transfers. Thread-safe. */
@Component(service = Deposits.class)
public class Deposits {

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final BankWords words;
    private final Waiting waiting;
    private final Settlement settlement;
    private final Books books;

    @Activate
    public Deposits(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference BankWords words, @Reference Waiting waiting, @Reference Settlement settlement,
            @Reference Books books) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.words = words;
        this.waiting = waiting;
        this.settlement = settlement;
        this.books = books;
    }

    /** Keeps the notice and, when it is new, finds what it pays. @return false when it was known, and nothing changed */
    public boolean take(DepositNotice notice) {
        Optional<Long> id = tx.call(() -> {
            Optional<Long> kept = keep(notice);
            kept.ifPresent(known -> book(notice, known));
            return kept;
        });
        id.ifPresent(this::match);
        return id.isPresent();
    }

    /** Looks at deposits that were kept and then interrupted. @return how many */
    int catchUp() {
        List<Long> left = tx.read(() -> em.createQuery("SELECT d.id FROM Deposit d WHERE d.state = :new ORDER BY d.id", Long.class)
                .setParameter("new", DepositState.NEW).setMaxResults(100).getResultList());
        left.forEach(this::match);
        return left.size();
    }

    private void match(long id) {
        tx.run(() -> em.createQuery("SELECT d FROM Deposit d WHERE d.id = :id AND d.state = :new", Deposit.class)
                .setParameter("id", id).setParameter("new", DepositState.NEW).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().ifPresent(this::decide));
    }

    private void decide(Deposit deposit) {
        if (!words.isDeposit(deposit.method)) {
            deposit.becomes(DepositState.IGNORED, Reason.NOT_A_DEPOSIT, clock.instant());
            return;
        }
        List<Charge> exact = waiting.exact(deposit);
        if (exact.size() == 1 && settlement.settle(exact.get(0), reference(deposit))) {
            deposit.pays(exact.get(0), Reason.EXACT, clock.instant());
        } else {
            queue(deposit, exact.size() > 1 ? Reason.SEVERAL : waiting.gap(deposit));
        }
    }

    private void queue(Deposit deposit, Reason reason) {
        deposit.becomes(DepositState.QUEUED, reason, clock.instant());
        events.publish(new Event("deposit.unmatched", new Ref("payment.deposit", deposit.id.toString()), clock.instant(),
                Map.of("account", deposit.account, "received", deposit.received.toString(), "amount", Long.toString(deposit.amount), "currency", "KRW",
                        "balance", Long.toString(deposit.balance), "reason", reason.name())));
    }

    private void book(DepositNotice notice, long id) {
        if (words.isDeposit(notice.method())) {
            books.post(Movement.DEPOSIT.entry(id, Posting.bank(notice.account()), Posting.SUSPENSE, Money.won(notice.amount())));
        } else if (words.isWithdrawal(notice.method())) {
            books.post(Movement.WITHDRAWAL.entry(id, Posting.OUTGOING, Posting.bank(notice.account()), Money.won(notice.amount())));
        }
    }

    private Optional<Long> keep(DepositNotice notice) {
        List<?> ids = em.createNativeQuery("INSERT INTO payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, stored_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'NEW', 'NEW', ?7) ON CONFLICT DO NOTHING RETURNING id")
                .setParameter(1, notice.account()).setParameter(2, Timestamp.from(notice.received())).setParameter(3, notice.name())
                .setParameter(4, notice.method()).setParameter(5, notice.amount()).setParameter(6, notice.balance())
                .setParameter(7, Timestamp.from(clock.instant())).getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    static String reference(Deposit deposit) {
        return "deposit-" + deposit.id;
    }
}
