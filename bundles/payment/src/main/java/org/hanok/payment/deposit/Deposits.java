package org.hanok.payment.deposit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.hanok.payment.charge.Charges;
import org.hanok.payment.match.AmountFit;
import org.hanok.payment.match.Judgement;
import org.hanok.payment.match.NameFit;
import org.hanok.payment.match.Suggestion;
import org.hanok.payment.notice.DepositNotice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what the bank tells: kept first and once, then held against the waiting transfers. Thread-safe. */
@Component(service = Deposits.class)
public class Deposits {

    private static final int TRIES = 3;
    private static final String KEEP = """
            with kept as (
              insert into payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, stored_at)
              values (?1, ?2, ?3, ?4, ?5, ?6, 'NEW', 'NEW', ?7) on conflict do nothing returning *
            ), booked as (
              select lower(?8) || ':' || id as key, ?8 as kind, 'payment.deposit' as subject_type, cast(id as text) as subject_id, '' as note, stored_at as at,
                ?9 as debit, ?10 as credit, amount, 'KRW' as currency from kept where ?8 <> ''
            )""" + Books.ENTERED + " select * from kept";
    /** Nobody has decided them, and since they were judged somebody began to wait for such an amount or under such a name. */
    private static final String OVERTAKEN = """
            select d.id from payment.deposit d
            where d.state = 'QUEUED' and d.decided_by is null and d.reason not in ('DETACHED', 'ORDER_GONE') and d.received_at > ?1
              and exists (select 1 from payment.charge c where c.method = 'bank' and c.state = 'PENDING' and c.created_at >= d.decided_at)
            order by d.id limit 100""";
    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final String BEFORE = "select balance from payment.deposit where account = ?1 and id < ?2 order by id desc limit 1";

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final BankWords words;
    private final Matching matching;
    private final Charges charges;
    private final Attaching attaching;

    @Activate
    public Deposits(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference BankWords words, @Reference Matching matching, @Reference Charges charges,
            @Reference Attaching attaching) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.words = words;
        this.matching = matching;
        this.charges = charges;
        this.attaching = attaching;
    }

    /** Keeps the notice and, when it is new, finds what it pays. @return false when it was known, and nothing changed */
    public boolean take(DepositNotice notice) {
        Optional<Deposit> fresh = tx.call(() -> keep(notice));
        fresh.filter(deposit -> !tx.call(() -> straight(deposit))).ifPresent(deposit -> match(deposit.id));
        return fresh.isPresent();
    }

    /** Looks at deposits that were kept and then interrupted. @return how many */
    int catchUp() {
        List<Long> left = tx.read(() -> em.createQuery("SELECT d.id FROM Deposit d WHERE d.state = :new ORDER BY d.id", Long.class)
                .setParameter("new", DepositState.NEW).setMaxResults(100).getResultList());
        left.forEach(this::match);
        return left.size();
    }

    /** Puts parts of charges that were given up back before staff. @return how many */
    int free() {
        return tx.call(() -> {
            List<Deposit> parts = em.createQuery("SELECT d FROM Deposit d WHERE d.state = :part AND d.charge.state IN :over ORDER BY d.id", Deposit.class)
                    .setParameter("part", DepositState.PARTIAL).setParameter("over", Candidate.GIVEN_UP).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
            parts.forEach(part -> {
                part.freed(DepositState.QUEUED, Reason.ORDER_GONE, clock.instant());
                tell(part);
            });
            return parts.size();
        });
    }

    /**
     * Judges those again that were quicker than the charge they pay, as when a power cut stood between an order and its charge.
     *
     * @return how many found their charge
     */
    int again() {
        List<?> ids = tx.read(() -> em.createNativeQuery(OVERTAKEN).setParameter(1, Timestamp.from(clock.instant().minus(LOOK_BACK))).getResultList());
        return (int) ids.stream().filter(id -> tx.call(() -> locked(((Number) id).longValue(), DepositState.QUEUED).map(this::judgedAgain).orElse(false))).count();
    }

    private boolean judgedAgain(Deposit deposit) {
        Judgement judgement = matching.judge(deposit);
        boolean paid = judgement.auto().isPresent() && paid(deposit, judgement.auto().get());
        if (!paid) {
            leave(deposit, judgement);
        }
        return paid;
    }

    /** Most deposits are just what is asked for, and nobody else has them in hand. @return false when this one is not so simple, and nothing changed */
    private boolean straight(Deposit deposit) {
        if (!words.isDeposit(deposit.method)) {
            return false;
        }
        Optional<Suggestion> best = matching.judge(deposit).auto().filter(one -> one.amount() == AmountFit.SAME && one.expected().paid() == 0);
        return best.isPresent() && attaching.straight(deposit, best.get(), reason(best.get()));
    }

    private void match(long id) {
        tx.run(() -> locked(id, DepositState.NEW).ifPresent(this::decide));
    }

    private Optional<Deposit> locked(long id, DepositState state) {
        return em.createQuery("SELECT d FROM Deposit d WHERE d.id = :id AND d.state = :state", Deposit.class)
                .setParameter("id", id).setParameter("state", state).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private void decide(Deposit deposit) {
        if (!comesIn(deposit.id, deposit.account, deposit.method, deposit.amount, deposit.balance)) {
            deposit.becomes(DepositState.IGNORED, Reason.NOT_A_DEPOSIT, clock.instant());
            return;
        }
        Judgement judgement = matching.judge(deposit);
        for (int i = 0; i < TRIES && judgement.auto().isPresent(); i++) {
            if (paid(deposit, judgement.auto().get())) {
                return;
            }
            judgement = matching.judge(deposit);
        }
        leave(deposit, judgement);
        tell(deposit);
    }

    /** The charge is read once more under its lock, because another deposit may have come first. */
    private boolean paid(Deposit deposit, Suggestion best) {
        Charge charge = charges.locked(best.expected().code()).orElseThrow();
        Money rest = Money.won(best.expected().amount() - best.expected().paid());
        boolean paid = attaching.attach(deposit, charge, rest, reason(best));
        if (paid) {
            deposit.explained(best.confidence(), best.findings());
        }
        return paid;
    }

    private static Reason reason(Suggestion best) {
        return best.name() == NameFit.SAME && best.amount() == AmountFit.SAME ? Reason.EXACT : Reason.SURE;
    }

    /** To staff. */
    private void leave(Deposit deposit, Judgement judgement) {
        deposit.becomes(DepositState.QUEUED, Reason.of(judgement.why()), clock.instant());
        deposit.explained(judgement.best().map(Suggestion::confidence).orElse(0), judgement.best().map(Suggestion::findings).orElse(List.of()));
    }

    private void tell(Deposit deposit) {
        events.publish(new Event("deposit.unmatched", new Ref("payment.deposit", deposit.id.toString()), clock.instant(),
                Map.of("account", deposit.account, "received", deposit.received.toString(), "payer", masked(deposit.payerName), "method", deposit.method, "amount", Long.toString(deposit.amount), "currency", "KRW",
                        "balance", Long.toString(deposit.balance), "reason", deposit.reason.name())));
    }

    /** Enough for whoever knows the payer, and no name for a chat or a mailbox. */
    private static String masked(String name) {
        return name.isBlank() ? "-" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "**";
    }

    /** By the bank's words; where they say neither, by whether the balance grew by the amount. */
    private boolean comesIn(long id, String account, String method, long amount, long balance) {
        if (words.isDeposit(method) || words.isWithdrawal(method)) {
            return words.isDeposit(method);
        }
        List<?> before = em.createNativeQuery(BEFORE).setParameter(1, account).setParameter(2, id).getResultList();
        return before.stream().anyMatch(was -> ((Number) was).longValue() + amount == balance);
    }

    /** With its entry in the books, where the notice says which way the money went. @return nothing when it was known */
    @SuppressWarnings("unchecked")
    private Optional<Deposit> keep(DepositNotice notice) {
        boolean in = comesIn(Long.MAX_VALUE, notice.account(), notice.method(), notice.amount(), notice.balance());
        String movement = in ? Movement.DEPOSIT.name() : words.isWithdrawal(notice.method()) ? Movement.WITHDRAWAL.name() : "";
        String bank = Posting.bank(notice.account());
        Stream<Deposit> kept = em.createNativeQuery(KEEP, Deposit.class)
                .setParameter(1, notice.account()).setParameter(2, Timestamp.from(notice.received())).setParameter(3, notice.name())
                .setParameter(4, notice.method()).setParameter(5, notice.amount()).setParameter(6, notice.balance())
                .setParameter(7, Timestamp.from(clock.instant())).setParameter(8, movement).setParameter(9, in ? bank : Posting.OUTGOING)
                .setParameter(10, in ? Posting.SUSPENSE : bank).getResultStream();
        return kept.findFirst();
    }
}
