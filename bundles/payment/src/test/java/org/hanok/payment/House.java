package org.hanok.payment;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Site;
import org.hanok.api.cache.Cache;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.account.Account;
import org.hanok.payment.account.Accounts;
import org.hanok.payment.account.CloseAccount;
import org.hanok.payment.account.IssuedAccounts;
import org.hanok.payment.books.Audit;
import org.hanok.payment.books.Books;
import org.hanok.payment.books.Checks;
import org.hanok.payment.books.Entry;
import org.hanok.payment.books.Kind;
import org.hanok.payment.books.Posting;
import org.hanok.payment.charge.BankWords;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.charge.PayerName;
import org.hanok.payment.charge.Providers;
import org.hanok.payment.charge.Settlement;
import org.hanok.payment.credit.Credits;
import org.hanok.payment.deposit.Attaching;
import org.hanok.payment.deposit.DepositBook;
import org.hanok.payment.deposit.DepositDesk;
import org.hanok.payment.deposit.Deposits;
import org.hanok.payment.deposit.Matching;
import org.hanok.payment.deposit.MatchingSettings;
import org.hanok.payment.deposit.Waiting;
import org.hanok.payment.deposit.desk.ShortDeposits;
import org.hanok.payment.inbox.Confirmation;
import org.hanok.payment.inbox.HintWorker;
import org.hanok.payment.inbox.Inbox;
import org.hanok.payment.inbox.Reconcile;
import org.hanok.payment.refund.PayBack;
import org.hanok.payment.refund.Refunds;
import org.hanok.payment.refund.Repaid;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.RecordingCache;

/** The room put together by hand, on a real database and a clock that tests move. */
public final class House {

    public final Database db = Database.fresh();
    /** Starts at the moment of the published test vectors. */
    public final FixedClock clock = new FixedClock("2026-11-22T01:02:03Z");
    public final List<PaymentProvider> services = new ArrayList<>();
    public final Cache cache = new KeptCache();
    public final PayerName names = new PayerName(new BankWords());
    public final Charges charges = new Charges(db.em(), db, db, clock, names);
    public final Books books = new Books(db.em(), db, clock);
    public final Settlement settlement = new Settlement(db.em(), db, db, clock);
    public final IssuedAccounts issued = new IssuedAccounts(db.em(), db, clock);
    public final Refunds refunds = new Refunds(db.em(), db, clock);
    public final Repaid repaid = new Repaid(db.em(), db, db, clock, settlement, books);
    public final Waiting waiting = new Waiting(db.em(), db, clock, names);
    public final Attaching attaching = new Attaching(db.em(), db, clock, settlement, books, names, cache);
    public final Matching matching = MatchingSettings.matching(waiting);
    public final Deposits deposits = new Deposits(db.em(), db, db, clock, new BankWords(), matching, charges, attaching);
    public final DepositBook book = new DepositBook(db.em(), db, matching);
    public final ShortDeposits parts = new ShortDeposits(db.em(), db, db, clock);
    public final DepositDesk desk = new DepositDesk(db.em(), db, clock, charges, attaching, books, new BankWords());
    public final Checks checks = new Checks(db.em(), db);
    public final Audit audit = new Audit(db.em(), db, db, clock, books, checks);
    public final Credits credits = new Credits(db.em(), db, db, clock, books, charges, attaching);
    public final Inbox inbox = new Inbox(db.em(), db, db, clock);
    public final Accounts accounts = new Accounts(db.em(), db, new RecordingCache());

    public House() {
        accounts.seed(List.of(new Account("kb", "KB", "000000-00-123456", "Hanok", 1)));
    }

    public House with(PaymentProvider provider) {
        services.add(provider);
        return this;
    }

    public Providers providers() {
        return new Providers(services);
    }

    public PayBack payBack() {
        return new PayBack(refunds, providers(), repaid);
    }

    public Cashier cashier() {
        return new Cashier(charges, payBack(), providers(), accounts, issued);
    }

    public Confirmation confirmation() {
        return new Confirmation(charges, settlement, refunds, payBack(), providers(), issued, db, db, clock);
    }

    public CloseAccount closer() {
        return new CloseAccount(providers());
    }

    public HintWorker worker() {
        return new HintWorker(inbox, confirmation());
    }

    public Reconcile reconcile() {
        return new Reconcile(db.em(), db, clock, confirmation(), refunds, payBack(), inbox);
    }

    public ChargeRequest wish(String order, String method, long won, String payerName) {
        return new ChargeRequest(new Ref("shop.order", order), method, Money.won(won), "Google Gift Card 10,000", 7, payerName,
                clock.instant().plus(Duration.ofMinutes(30)), "/account/orders/" + order, Locale.KOREAN);
    }

    public static Site site(Map<String, String> settings) {
        return site(URI.create("http://127.0.0.1:8440"), settings);
    }

    public static Site site(URI url, Map<String, String> settings) {
        return new PlainSite(url.toString(), true, settings);
    }

    /** A settled charge, as the books know it. */
    public static Entry sale(String code, Ref subject, String source, Money amount) {
        return Entry.of("sale:" + code, Kind.SALE, subject, code, source, Posting.SALES, amount);
    }
}
