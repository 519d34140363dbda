package org.hanok.payment.credit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Entry;
import org.hanok.payment.books.Kind;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.deposit.Attaching;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Credits of members: paid out by staff, or used for an order. The database keeps them from falling below zero. Thread-safe. */
@Component(service = Credits.class)
public class Credits {

    private static final String ALL = "select member, balance, currency from payment.credit where balance > 0 order by balance desc, member limit 500";
    private static final String ONE = "select balance from payment.credit where member = ?1 and currency = ?2 for update";
    private static final String SEEN = "select balance from payment.credit where member = ?1 and currency = ?2";
    private static final String PAYOUT = """
            insert into payment.credit_payout (payout_key, member, amount, currency, note, staff, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (payout_key) do nothing returning id""";
    private static final String SAME = "select count(*) from payment.credit_payout where payout_key = ?1 and member = ?2 and amount = ?3 and currency = ?4";
    private static final String KRW = "KRW";
    private static final int LONGEST = 200;

    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Books books;
    private final Charges charges;
    private final Attaching attaching;

    @Activate
    public Credits(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference Books books, @Reference Charges charges, @Reference Attaching attaching) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.books = books;
        this.charges = charges;
        this.attaching = attaching;
    }

    /** Those that are not zero, largest first. */
    public List<Credit> all() {
        List<?> rows = tx.read(() -> em.createNativeQuery(ALL).getResultList());
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Credit(((Number) row[0]).longValue(), new Money(((Number) row[1]).longValue(), (String) row[2]))).toList();
    }

    public Money of(long member) {
        return tx.read(() -> balance(SEEN, member));
    }

    /**
     * Notes that staff transferred credit to its member, once per key.
     *
     * @param note where it went, so that it can be found at the bank
     * @throws Refused for more than there is, or a key that was used for something else
     */
    public void payOut(long member, Money amount, String note, String key, long staff) {
        if (note.isBlank() || note.length() > LONGEST || key.isEmpty() || key.length() > LONGEST) {
            throw new Refused("payment.credit.note.missing");
        }
        if (amount.minor() <= 0) {
            throw new Refused("payment.credit.amount.bad");
        }
        tx.run(() -> {
            Money there = balance(ONE, member);
            List<?> fresh = em.createNativeQuery(PAYOUT).setParameter(1, key).setParameter(2, member).setParameter(3, amount.minor()).setParameter(4, amount.currency())
                    .setParameter(5, note.strip()).setParameter(6, staff).setParameter(7, Timestamp.from(clock.instant())).getResultList();
            if (fresh.isEmpty()) {
                same(member, amount, key);
            } else if (amount.compareTo(there) > 0) {
                throw new Refused("payment.credit.exceeds", there);
            } else {
                paid(member, amount, fresh.get(0).toString());
            }
        });
    }

    /** Pays what is missing of an open transfer from its member's credit. @throws Refused when the credit is too small or the charge is not open */
    public void use(String chargeCode) {
        tx.run(() -> {
            Charge charge = charges.locked(chargeCode).orElseThrow(NotFound::new);
            Money there = balance(ONE, charge.payer());
            Money rest = attaching.rest(charge);
            if (!charge.isOpen() || !charge.method().equals("bank")) {
                throw new Refused("payment.deposit.settled");
            }
            if (rest.compareTo(there) > 0) {
                throw new Refused("payment.credit.short", there, rest);
            }
            books.post(Entry.of("credit:" + charge.code(), Kind.CREDIT_USED, charge.subject(), charge.code(), Posting.credit(charge.payer()), Posting.SUSPENSE, rest));
            attaching.complete(charge, rest, "credit-" + charge.code());
        });
    }

    private void paid(long member, Money amount, String id) {
        books.post(Entry.of("payout:" + id, Kind.PAYOUT, new Ref("member", Long.toString(member)), "", Posting.credit(member), Posting.OUTGOING, amount));
        events.publish(new Event("payment.credit.paid", new Ref("member", Long.toString(member)), clock.instant(), Map.of("member", Long.toString(member), "amount",
                Long.toString(amount.minor()), "currency", amount.currency(), "link", "/account")));
    }

    private void same(long member, Money amount, String key) {
        Object same = em.createNativeQuery(SAME).setParameter(1, key).setParameter(2, member).setParameter(3, amount.minor()).setParameter(4, amount.currency())
                .getSingleResult();
        if (((Number) same).intValue() == 0) {
            throw new Refused("payment.deed.key.other");
        }
    }

    private Money balance(String sql, long member) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, member).setParameter(2, KRW).getResultList();
        return Money.won(rows.stream().map(row -> ((Number) row).longValue()).findFirst().orElse(0L));
    }
}
