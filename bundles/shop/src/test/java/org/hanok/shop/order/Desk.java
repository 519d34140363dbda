package org.hanok.shop.order;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.Numbers;
import org.hanok.shop.Outbox;
import org.hanok.shop.PlainCache;
import org.hanok.shop.TestVault;
import org.hanok.shop.cart.CartLimits;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Board;
import org.hanok.shop.control.Switches;
import org.hanok.shop.customer.Overrides;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.order.checkout.Enter;
import org.hanok.shop.order.checkout.Gate;
import org.hanok.shop.order.checkout.Orders;
import org.hanok.shop.order.checkout.Placing;
import org.hanok.shop.order.checkout.Quotes;
import org.hanok.shop.order.pay.Cashier;
import org.hanok.shop.order.pay.Expiry;
import org.hanok.shop.order.pay.PaymentSettled;
import org.hanok.shop.order.pay.Settlement;
import org.hanok.shop.order.pay.Till;
import org.hanok.shop.order.ship.Delivery;
import org.hanok.shop.order.ship.Holds;
import org.hanok.shop.order.ship.Shipping;
import org.hanok.shop.order.ship.Shortages;
import org.hanok.shop.vault.Racks;
import org.hanok.shop.vault.Sealer;
import org.hanok.shop.vault.Stock;
import org.hanok.shop.vault.give.Allocator;
import org.hanok.shop.vault.load.PinVault;
import org.hanok.shop.vault.load.Sieve;
import org.hanok.shop.vault.load.Upload;
import org.hanok.shop.vault.reveal.Reveals;
import org.hanok.testkit.PlainSite;

/** The order room and the vault wired as in the running site, over {@link Goods}; events are kept and told by hand. */
public final class Desk {

    public static final long STAFF = 900;
    public final Database database = Goods.stocked();
    public final Outbox outbox = new Outbox();
    public final Overrides overrides;
    public final Board board;
    public final Switches switches;
    public final PinVault pins;
    public final Reveals reveals;
    public final Stock stock;
    public final Racks racks;
    public final PlainCache cache = new PlainCache();
    public final Allocator allocator;
    public final Sieve sieve;
    public final Sealer sealer;
    public final TestRisk risk = new TestRisk();
    public final TestPayments payments = new TestPayments();
    public final Carts carts;
    public final Orders orders;
    public final Cashier cashier;
    public final Settlement settlement;
    public final Shipping shipping;
    public final Holds holds;
    public final Expiry expiry;
    final Placing placing;
    public final Idempotency idempotency;
    public final TestSettings settings = new TestSettings();
    public final Quotes quotes;
    public final History history;
    public final Tx tx;
    public final Clock clock = Clock.systemUTC();

    public Desk() {
        // A test need not survive a power cut.
        database.run("alter database postgres set synchronous_commit = off");
        database.run("insert into shop.reveal_head (last, hash) values (0, repeat('0', 64))");
        var em = database.em();
        tx = database.tx();
        board = new Board(em, tx, cache);
        switches = new Switches(board);
        Catalogue catalogue = new Catalogue(em, tx, cache, switches);
        carts = new Carts(em, tx, clock, catalogue, cache, limits());
        stock = new Stock(em, tx);
        racks = new Racks(em, tx);
        sealer = new Sealer(em, VAULT);
        pins = new PinVault(em, tx, racks, sieve = new Sieve(em, tx, VAULT), sealer, outbox, cache, clock);
        reveals = new Reveals(em, tx, sealer);
        quotes = new Quotes(em, tx, switches);
        history = new History(em);
        News news = new News(outbox, clock);
        cashier = Till.open(database, words());
        Till.plug(cashier, payments);
        allocator = new Allocator(em, cache);
        overrides = new Overrides(em, tx, outbox, clock);
        Gate gate = new Gate(em, switches, overrides, risk);
        expiry = new Expiry(em, tx, allocator, history, news);
        placing = new Placing(em, tx, carts, quotes, new Enter(em, allocator), new Numbers(clock, site()), expiry, news, gate, settings);
        orders = new Orders(em, tx, placing, cashier, allocator, history, news);
        Shortages shortages = new Shortages(em, outbox, clock);
        Delivery delivery = new Delivery(em, news, shortages);
        holds = new Holds(em, tx, allocator, delivery, history, news, settings);
        settlement = new Settlement(em, tx, risk, allocator, delivery, holds, news);
        shipping = new Shipping(em, tx, allocator, delivery, shortages);
        idempotency = new Idempotency(em, tx);
    }

    public static final TestVault VAULT = new TestVault();

    public static Visit buyer(long id) {
        return new Visit("/checkout", Locale.KOREAN, new Member(id, "buyer " + id, "b" + id + "@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY),
                "s" + id, "192.0.2." + id % 250, "test", "", null);
    }

    public static Draft draft(long product, int quantity) {
        return new Draft("bank", List.of(new CartLine(product, quantity)), null, "own-use/1", UUID.randomUUID().toString());
    }

    /** Loads so many codes for a product; their text begins with the prefix. */
    public void load(long product, String prefix, int count) {
        String text = IntStream.range(0, count).mapToObj(i -> String.format("%s-%08d", prefix, i)).collect(Collectors.joining("\n"));
        pins.load(new Upload(product, text, "[A-Z0-9]+-[0-9]{8}", "supplier", null, "", UUID.randomUUID().toString()), STAFF);
    }

    public String place(long member, long product, int quantity) {
        return orders.place(buyer(member), draft(product, quantity)).number();
    }

    public String place(long product) {
        return place(7, product, 1);
    }

    /** Tells that the order was paid in full. */
    public void pay(String number) {
        pay(number, total(number), "ch-" + number);
    }

    /** Tells of money that is not the order's total. */
    public void mispay(String number, long won, String charge) {
        pay(number, Money.won(won), charge);
    }

    /** Ships what can be shipped. */
    public int ship() {
        return shipping.shipWaiting();
    }

    public void pay(String number, Money amount, String charge) {
        new PaymentSettled(settlement).on(settled(number, amount, charge));
    }

    public Event settled(String number, Money amount, String charge) {
        return new Event("payment.settled", Order.ref(number), clock.instant(), Map.of("charge", charge, "method", "bank", "amount",
                String.valueOf(amount.minor()), "currency", amount.currency(), "receipt", "r-" + charge));
    }

    public Money total(String number) {
        return Money.won(Long.parseLong(text("select total from shop.orders where number = '" + number + "'")));
    }

    public String stage(String number) {
        return text("select stage from shop.orders where number = '" + number + "'");
    }

    /** order/payment/delivery. */
    public String axes(String number) {
        return text("select order_state || '/' || payment_state || '/' || delivery_state from shop.orders where number = '" + number + "'");
    }

    public long count(String sql) {
        return Long.parseLong(text("select count(*) from " + sql));
    }

    public String text(String sql) {
        return database.tx().read(() -> String.valueOf(database.em().createNativeQuery(sql).getSingleResult()));
    }

    public List<?> rows(String sql) {
        return database.tx().read(() -> database.em().createNativeQuery(sql).getResultList());
    }

    private static Site site() {
        return new PlainSite("http://localhost", true, Map.of());
    }

    private static Messages words() {
        return new Messages() {
            @Override
            public String get(Locale locale, String key, Object... arguments) {
                return key + List.of(arguments);
            }

            @Override
            public boolean has(String key) {
                return true;
            }
        };
    }

    private static CartLimits limits() {
        return new CartLimits() {
            @Override
            public int quantity() {
                return 99;
            }

            @Override
            public int lines() {
                return 20;
            }

            @Override
            public int days() {
                return 30;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return CartLimits.class;
            }
        };
    }
}
