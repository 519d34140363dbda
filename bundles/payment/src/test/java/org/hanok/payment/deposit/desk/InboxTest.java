package org.hanok.payment.deposit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.KeptCache;
import org.hanok.payment.account.Account;
import org.hanok.payment.account.AccountAdmin;
import org.hanok.payment.account.Accounts;
import org.hanok.payment.deposit.Candidate;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.deposit.DepositState;
import org.hanok.payment.deposit.PartCard;
import org.hanok.payment.deposit.Reason;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;

/** What staff find in the inbox, what each decision does to the books, and what the payer sees of it. */
class InboxTest {

    private static final Visit STAFF = Doors.staff();
    private final House house = new House();
    private final DepositPages pages = new DepositPages(new DepositFront(house.book, house.parts, Doors.keys()), house.desk, Doors.keys());
    private final DepositResource api = new DepositResource(house.book, house.desk, new Once(house.db.em(), house.db, house.clock));
    private int balance;

    private void wait(String order, long won, String name) {
        house.charges.open(new ChargeRequest(new Ref("shop.order", order), "bank", Money.won(won), "Gift card", 7, name, house.clock.instant().plus(Duration.ofMinutes(30)),
                "/account/orders/" + order, Locale.KOREAN));
    }

    private long arrive(String name, String method, long won) {
        balance += won;
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), name, method, won, balance));
        return house.book.page(Optional.empty(), Long.MAX_VALUE, 1).get(0).id();
    }

    private long arrive(String name, long won) {
        return arrive(name, "deposit", won);
    }

    private long won(String account) {
        return house.books.balance(account, "KRW").minor();
    }

    private String code(String order) {
        return house.charges.bySubject(new Ref("shop.order", order)).orElseThrow().code();
    }

    private List<String> tabs(String state) {
        return ((List<?>) pages.list(state, 0, "", STAFF).model().get("tabs")).stream().map(DepositFront.Tab.class::cast)
                .map(tab -> tab.url().replaceFirst(".*=", "") + (tab.count() == null ? "" : "=" + tab.count()) + (tab.current() ? "*" : "")).toList();
    }

    @Test
    void theTabsCountWhatIsOpenAndShowTheNewOnesOnlyWhenSomethingHangs() throws SQLException {
        wait("A-1", 9500, "김하늘");
        arrive("박바다", 100);
        arrive("김하늘", 9000);

        assertThat(tabs("queued")).containsExactly("queued=1*", "partial=1", "matched", "ignored", "returned", "all");
        assertThat(tabs("new")).containsExactly("queued=1", "partial=1", "new=0*", "matched", "ignored", "returned", "all");
        house.db.run("INSERT INTO payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, stored_at)"
                + " VALUES ('kb', '2026-11-22T01:00:00Z', 'x', 'deposit', 1, 1, 'NEW', 'NEW', now())");
        assertThat(tabs("all")).containsExactly("queued=1", "partial=1", "new=1", "matched", "ignored", "returned", "all*");
    }

    @Test
    void fiftyAreOnAPageAndTheNextBeginsWhereItEnds() {
        long first = arrive("박바다", 100);
        for (int i = 1; i < 50; i++) {
            arrive("박바다", 100 + i);
        }
        View full = pages.list("queued", 0, "", STAFF);

        assertThat(full.model().get("older")).isEqualTo("/admin/payment/deposits?state=queued&before=" + first);
        assertThat((List<?>) pages.list("queued", first, "", STAFF).model().get("rows")).isEmpty();
        house.desk.ignore(first, "private", 42);
        assertThat(pages.list("queued", 0, "", STAFF).model().get("older")).as("forty-nine").isEqualTo("");
    }

    @Test
    void aDepositLeadsToTheOrderItPaid() {
        wait("A-1", 9500, "김하늘");

        assertThat(pages.one(arrive("김하늘", 9500), "", STAFF).model().get("order")).isEqualTo("/admin/shop/orders/A-1");
        assertThat(pages.one(arrive("박바다", 100), "", STAFF).model().get("order")).isEqualTo("");
    }

    @Test
    void onlyWhatIsMoreLikelyThanNotIsOfferedInTheList() {
        wait("A-1", 9500, "김하늘");
        long close = arrive("하늘네", 9500);
        long far = arrive("박바다", 9400);

        assertThat(house.book.candidates(far, "김하늘")).as("staff may still search for it").isNotEmpty();
        assertThat(house.book.best(List.of(close, far))).containsOnlyKeys(close);
    }

    @Test
    void aCandidateSaysHowSureItIsAndWhetherTheMoneyIsEnough() {
        wait("A-1", 9500, "김하늘");
        wait("A-2", 9500, "김하늘");
        Candidate equal = house.book.candidates(arrive("김하늘", 9500), "").get(0);
        Candidate part = house.book.candidates(arrive("김하늘", 9000), "").get(0);

        assertThat(equal.confidence()).matches("\\d{1,2}\\.\\d\\d");
        assertThat(equal.tooLittle()).isFalse();
        assertThat(equal.open()).isTrue();
        assertThat(part.tooLittle()).isTrue();
        assertThat(Candidate.percent(9_705)).isEqualTo("97.05");
        assertThat(house.book.page(Optional.of(DepositState.QUEUED), Long.MAX_VALUE, 9)).as("kept beside the deposit").allSatisfy(row -> {
            assertThat(row.confidence()).isPresent();
            assertThat(row.findings()).contains("name.SAME");
        });
    }

    @Test
    void putAsideAsOftenAsStaffLikeTheMoneyIsThereOnce() {
        long id = arrive("박바다", 100);
        for (int i = 0; i < 3; i++) {
            house.clock.advance(Duration.ofMinutes(1));
            house.desk.ignore(id, "private " + i, 42);
            assertThat(house.book.one(id)).satisfies(row -> assertThat(row.state() + " " + row.reason() + " " + row.note()).matches("IGNORED PUT_ASIDE private \\d"));
            assertThat(List.of(won("bank:kb"), won("suspense"), won("aside"))).as("round %d", i).containsExactly(100L, 0L, -100L);
        }
        house.desk.giveBack(id, "sent", 43);

        assertThat(List.of(won("suspense"), won("aside"), won("outgoing"))).containsExactly(0L, 0L, -100L);
        assertThat(house.db.value("SELECT decided_by FROM payment.deposit")).isEqualTo("43");
    }

    @Test
    void whatWasNoDepositCountsAsOneWhenItIsSentBack() {
        long id = arrive("박바다", "이체", 700);
        assertThat(won("bank:kb")).isZero();

        house.desk.giveBack(id, "not ours", 42);

        assertThat(List.of(won("bank:kb"), won("suspense"), won("outgoing"))).containsExactly(700L, 0L, -700L);
    }

    @Test
    void programsSearchTakeOffAndFilter() {
        wait("A-1", 9500, "김하늘");
        long part = arrive("김하늘", 9000);
        long other = arrive("박바다", 100);

        assertThat(api.list("queued", 0, 50).deposits()).extracting(DepositRow::id).containsExactly(other);
        assertThat(api.list(null, 0, 50).deposits()).hasSize(2);
        assertThat(api.candidates(other, "김하늘")).singleElement().satisfies(found -> assertThat(found.rest()).isEqualTo(Money.won(500)));
        assertThat(api.detach(part, "k".repeat(200), STAFF).deposit().reason()).isEqualTo(Reason.DETACHED);
        assertThat(api.detach(part, "k".repeat(200), STAFF).deposit().state()).as("the same key again").isEqualTo(DepositState.QUEUED);
        assertThat(house.db.value("SELECT decided_by FROM payment.deposit WHERE id = " + part)).isEqualTo("42");
        assertThatThrownBy(() -> api.detach(part, "", STAFF)).hasMessage("payment.deposit.over");
    }

    @Test
    void thePayerSeesWhatCameAndWhatIsMissingWhileItIsAPart() {
        PartCard card = new PartCard(house.db.em(), house.db, house.cache);
        Visit order = Doors.stranger().about(new Ref("shop.order", "A-1"));
        wait("A-1", 9500, "김하늘");
        assertThat(card.show(order)).isEmpty();
        arrive("김하늘", 6000);
        arrive("김하늘", 3000);

        assertThat(card.show(order).orElseThrow().model()).isEqualTo(Map.of("paid", Money.won(9000), "rest", Money.won(500)));
        assertThat(card.show(Doors.stranger().about(new Ref("shop.order", "A-2")))).isEmpty();
        assertThat(card.show(Doors.stranger().about(new Ref("blog.post", "A-1")))).isEmpty();
        arrive("김하늘", 500);
        assertThat(card.show(order)).as("paid").isEmpty();
    }

    @Test
    void anAccountThatStaffChangeIsShownToPayersAtOnceAndNeverHalf() throws SQLException {
        Accounts accounts = new Accounts(house.db.em(), house.db, new KeptCache());
        AccountAdmin admin = new AccountAdmin(accounts);
        assertThat(accounts.open()).extracting(BankAccount::number).containsExactly("000000-00-123456");
        house.db.run("UPDATE payment.account SET number = '777'");
        assertThat(accounts.open()).extracting(BankAccount::number).containsExactly("000000-00-123456");

        admin.saving(new Account("kb-2", "KB", "777", "Hanok", 1));
        assertThat(accounts.open()).extracting(BankAccount::number).containsExactly("777");

        house.db.run("DELETE FROM payment.account");
        accounts.seed(List.of(new Account("nh", "NH", "1", "Hanok", 1)));
        assertThat(accounts.open()).extracting(BankAccount::id).containsExactly("nh");
        assertThat(admin.permission()).isEqualTo("payment.accounts");
        assertThatThrownBy(() -> admin.saving(new Account("K B", "KB", "1", "Hanok", 1))).hasMessage("payment.account.code.bad");
        for (Account half : List.of(new Account("kb", " ", "1", "Hanok", 1), new Account("kb", "KB", "", "Hanok", 1), new Account("kb", "KB", "1", " ", 1))) {
            assertThatThrownBy(() -> admin.saving(half)).hasMessage("payment.account.incomplete");
        }
    }

    @Test
    void theDashboardShowsDepositsToThoseWhoMayLookAtThem() {
        assertThat(List.of(new DepositTask(house.book, house.parts, Doors.keys()).permission(), new BalanceTile(house.book, Doors.keys()).permission()))
                .containsOnly("payment.deposits");
    }

    @Test
    void ofPartsThatWereMovedTheRestIsReckonedAnew() {
        wait("A-1", 9500, "김하늘");
        wait("A-2", 4000, "이나무");
        long part = arrive("김하늘", 4000);
        house.desk.detach(part, 42);
        house.desk.attach(part, code("A-2"), 42);

        assertThat(house.book.one(part).state()).isEqualTo(DepositState.MATCHED);
        assertThat(house.book.candidates(arrive("박바다", 9000), "김하늘")).singleElement().satisfies(found -> assertThat(found.rest()).isEqualTo(Money.won(9500)));
        assertThat(won("suspense")).as("the last one waits").isEqualTo(-9000);
    }
}
