package org.hanok.payment.deposit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.PayerName;
import org.hanok.payment.charge.Settlement;
import org.hanok.payment.match.Suggestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets a deposit pay a charge: all of it, the last part of it, or a part that waits for the rest. What is paid over becomes the payer's credit. Within the caller's
 * transaction, which has locked both rows. Thread-safe.
 */
@Component(service = Attaching.class)
public class Attaching {

    private static final String ALIAS = """
            insert into payment.payer_alias (payer_key, member, first_at) select ?1, ?2, ?3 where ?1 <> '' on conflict do nothing""";
    private static final String PARTS = "select coalesce(sum(amount), 0) from payment.deposit where charge_id = ?1 and state = 'PARTIAL'";
    private static final String PARTED = "update payment.charge set parted = true where id = ?1 and not parted";
    private static final String WHOLE = "update payment.deposit set state = 'MATCHED' where charge_id = ?1 and state = 'PARTIAL'";

    private final EntityManager em;
    private final Events events;
    private final Clock clock;
    private final Settlement settlement;
    private final Books books;
    private final PayerName names;
    private final Cache cache;

    @Activate
    public Attaching(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference Events events, @Reference Clock clock,
            @Reference Settlement settlement, @Reference Books books, @Reference PayerName names, @Reference Cache cache) {
        this.em = em;
        this.events = events;
        this.clock = clock;
        this.settlement = settlement;
        this.books = books;
        this.names = names;
        this.cache = cache;
    }

    /** What is still to be paid. */
    public Money rest(Charge charge) {
        return charge.money().minus(Money.won(((Number) em.createNativeQuery(PARTS).setParameter(1, charge.id()).getSingleResult()).longValue()));
    }

    /** Settles a charge whose money stands in suspense, parts and all. @param rest what was left to pay @return false when it is not open any more, or another sum is left, and nothing changed */
    public boolean complete(Charge charge, Money rest, String reference) {
        boolean settled = settlement.settle(charge, rest, reference);
        if (settled && !rest.equals(charge.money())) {
            em.createNativeQuery(WHOLE).setParameter(1, charge.id()).executeUpdate();
        }
        return settled;
    }

    /** @param rest what is left to pay @return false when the charge is not open any more, or another sum is left, and nothing changed */
    boolean attach(Deposit deposit, Charge charge, Money rest, Reason reason) {
        Money over = deposit.money().minus(rest);
        if (over.isNegative()) {
            if (!charge.isOpen() || !rest(charge).equals(rest)) {
                return false;
            }
            em.createNativeQuery(PARTED).setParameter(1, charge.id()).executeUpdate();
            cache.drop(PartCard.KEY);
            deposit.pays(charge, DepositState.PARTIAL, reason, clock.instant());
            tell("deposit.partial", deposit, charge, Map.of("rest", Long.toString(-over.minor())));
        } else if (!complete(charge, rest, "deposit-" + deposit.id)) {
            return false;
        } else {
            whole(deposit, charge, reason, over);
        }
        learn(deposit, charge);
        return true;
    }

    /** Lets a deposit that was only kept so far pay all that a charge asks for, in one statement. @return false when one of the two is not as it was, and nothing changed */
    boolean straight(Deposit deposit, Suggestion best, Reason reason) {
        Optional<Charge> paid = settlement.settleBy(deposit.id, best.expected().code(), deposit.money(), reason.name(), best.confidence(), String.join(",", best.findings()));
        paid.ifPresent(charge -> {
            tell("deposit.matched", deposit, charge, Map.of("reason", reason.name()));
            learn(deposit, charge);
        });
        return paid.isPresent();
    }

    private void whole(Deposit deposit, Charge charge, Reason reason, Money over) {
        if (!over.isZero()) {
            books.post(Movement.OVERPAID.entry(deposit.id, Posting.SUSPENSE, Posting.credit(charge.payer()), over));
            tell("deposit.over", deposit, charge, Map.of("over", Long.toString(over.minor())));
        }
        deposit.pays(charge, DepositState.MATCHED, reason, clock.instant());
        tell("deposit.matched", deposit, charge, Map.of("reason", reason.name()));
    }

    /** A name that is not the expected one is remembered for this member. */
    private void learn(Deposit deposit, Charge charge) {
        String name = names.key(deposit.payerName);
        if (!names.readings(deposit.payerName).contains(charge.payerKey())) {
            em.createNativeQuery(ALIAS).setParameter(1, name).setParameter(2, charge.payer()).setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
        }
    }

    private void tell(String topic, Deposit deposit, Charge charge, Map<String, String> more) {
        Map<String, String> facts = new java.util.HashMap<>(more);
        facts.putAll(Map.of("amount", Long.toString(deposit.amount), "currency", "KRW", "account", deposit.account, "charge", charge.code(),
                "order", charge.subject().id(), "member", Long.toString(charge.payer()), "link", charge.comeBack()));
        events.publish(new Event(topic, new Ref("payment.deposit", deposit.id.toString()), clock.instant(), facts));
    }
}
