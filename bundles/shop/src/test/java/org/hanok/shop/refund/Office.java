package org.hanok.shop.refund;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.shop.Numbers;
import org.hanok.shop.PlainCache;
import org.hanok.shop.TestVault;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Desk;
import org.hanok.shop.refund.ask.Aside;
import org.hanok.shop.refund.ask.Decisions;
import org.hanok.shop.refund.ask.Pieces;
import org.hanok.shop.refund.ask.Requests;
import org.hanok.shop.refund.ask.Wish;
import org.hanok.shop.refund.ask.Writing;
import org.hanok.shop.refund.pay.PaidBack;
import org.hanok.shop.refund.pay.Payouts;
import org.hanok.shop.refund.terms.TermsBook;
import org.hanok.testkit.PlainSite;

/** The refund room wired as in the running site, over an order desk with PINs. */
public final class Office {

    public static final long BUYER = 7;
    public final Desk desk = new Desk();
    public final Till till = new Till();
    public final EntityManager em = desk.database.em();
    public final Tx tx = desk.database.tx();
    public final TermsBook terms = new TermsBook(em, tx, new PlainCache());
    public final Pieces pieces = new Pieces(em, tx, new PlainSite("https://shop.example"));
    public final AccountSeal seal = new AccountSeal(new TestVault());
    public final Chronicle chronicle = new Chronicle(em);
    public final RefundNews news = new RefundNews(desk.outbox, Clock.systemUTC());
    public final Writing writing = new Writing(em, new Numbers(Clock.systemUTC(), new PlainSite("https://shop.example")), seal, chronicle, news);
    public final Locks locks = new Locks(em);
    public final Aside aside = new Aside(em, new PlainCache());
    public final Requests requests = new Requests(tx, pieces, terms, desk.switches, writing, locks, aside);
    public final Decisions decisions = new Decisions(em, tx, locks, pieces, writing, aside, chronicle);
    public final Payouts payouts = new Payouts(em, tx, locks, writing, news).with(till);
    public final RefundBook book = new RefundBook(em, tx, seal, chronicle);
    public final Idempotency idempotency = new Idempotency(em, tx);
    public final Visit buyer = Desk.buyer(BUYER);
    public final Visit staff = new Visit("/admin", Locale.KOREAN,
            new Member(Desk.STAFF, "staff", "s@example.com", Locale.KOREAN, Set.of("shop.*"), Assurance.IDENTITY), "s", "192.0.2.9", "test", "", null);

    public Office() {
        desk.load(1, "KX7P4MQ2", 20);
        desk.load(2, "ZZ8Q5NR3", 20);
    }

    /** A paid and delivered order of so many. */
    public String delivered(int count) {
        return delivered(BUYER, count);
    }

    public String delivered(long member, int count) {
        String number = desk.place(member, 1, count);
        desk.pay(number);
        return number;
    }

    /** A paid order that waits for stock. */
    public String waiting(int count) {
        String number = desk.place(BUYER, 1, count);
        desk.database.run("update shop.pin set state = 'AVAILABLE', order_line_id = null, slot = null, reserved_until = null where state = 'RESERVED'");
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE' and product_id = 1");
        desk.pay(number);
        return number;
    }

    /** Ids of the PINs in the buyer's hands, in their order. */
    public List<Long> pins(String order) {
        return desk.rows("select p.id from shop.pin p join shop.order_line l on l.id = p.order_line_id join shop.orders o on o.id = l.order_id where o.number = '"
                + order + "' and p.state = 'DELIVERED' order by p.slot").stream().map(id -> ((Number) id).longValue()).toList();
    }

    public static BankDetails account() {
        return BankDetails.of("004", "123-456-789012", "김하늘");
    }

    public static Wish wish(String order, Long... pins) {
        return new Wish(order, new TreeSet<>(Arrays.asList(pins)), Map.of(), "changed my mind", account());
    }

    public static Wish owed(String order, long product, int count) {
        return new Wish(order, new TreeSet<>(), new TreeMap<>(Map.of(product, count)), "took too long", account());
    }

    public String ask(String order, Long... pins) {
        return requests.request(wish(order, pins), buyer);
    }

    public void terms(String change) {
        desk.database.run("update shop.brand set " + change);
    }

    public String state(String refund) {
        return desk.text("select state from shop.refund where number = '" + refund + "'");
    }

    public String pin(long id) {
        return desk.text("select state from shop.pin where id = " + id);
    }

    /** order/payment/delivery. */
    public String axes(String order) {
        return desk.text("select order_state || '/' || payment_state || '/' || delivery_state from shop.orders where number = '" + order + "'");
    }

    /** Payment tells that a refund ended. */
    public void tell(String topic, String refund) {
        new PaidBack(payouts).on(new Event(topic, Refund.ref(refund), Clock.systemUTC().instant(), Map.of("key", Refund.KEY + refund)));
    }
}
