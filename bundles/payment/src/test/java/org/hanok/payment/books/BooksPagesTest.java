package org.hanok.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.core.StreamingOutput;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;

class BooksPagesTest {

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.db.em(), house.db);
    private final BooksPages pages = new BooksPages(ledger, house.checks, house.audit, Doors.keys());

    @Test
    void afterADayOfBusinessEveryRuleHolds() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("김하늘", 10_000, 110_000);
        arrive("박바다", 700, 110_700);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "임대료", "출금", 50_000, 60_700));
        assertThat(house.audit.look()).isEmpty();
        assertThat(house.checks.all()).extracting(Check::name).contains("sales", "suspense", "credit", "bank:kb", "receipts", "entries", "aside");
        assertThat(won("opening")).isEqualTo(-100_000);
        assertThat(won("outgoing")).isEqualTo(50_000);
        assertThat(new CheckBooks(house.audit).run()).isEqualTo("the books of money are right");
        assertThat(house.audit.last()).isEmpty();
    }

    @Test
    void aMissedNoticeIsToldOnceAndStaffExplainIt() {
        arrive("박바다", 700, 700);
        house.audit.look();
        house.clock.advance(java.time.Duration.ofMinutes(1));
        arrive("박바다", 300, 51_000);
        assertThat(house.audit.look()).singleElement().satisfies(check -> assertThat(check.difference()).isEqualTo(Money.won(50_000)));
        assertThat(house.db.topics()).as("it may be on its way").doesNotContain("books.unbalanced");
        house.audit.look();
        house.audit.look();
        assertThat(house.db.topics()).containsOnlyOnce("books.unbalanced");
        assertThat(new BooksTask(house.audit, Doors.keys()).waiting(Doors.staff())).hasSize(1);
        assertThat(pages.explain("kb", " ", Doors.staff()).getStatus()).isEqualTo(422);
        assertThat(pages.explain("nh", "why", Doors.staff()).getStatus()).isEqualTo(422);
        assertThat(pages.explain("kb", "a missed notice", Doors.staff()).getStatus()).isEqualTo(303);
        assertThat(house.audit.look()).isEmpty();
        assertThat(new BooksTask(house.audit, Doors.keys()).waiting(Doors.staff())).isEmpty();
        assertThat(pages.explain("kb", "again", Doors.staff()).getStatus()).isEqualTo(422);
    }

    @Test
    void noticesThatOvertakeOneAnotherAreNoDifference() {
        arrive("박바다", 700, 700);
        house.audit.look();
        house.clock.advance(java.time.Duration.ofMinutes(1));
        arrive("김하늘", 500, 1_500);
        assertThat(house.audit.look()).extracting(Check::name).containsExactly("bank:kb");
        arrive("이나무", 300, 1_000);
        assertThat(house.audit.look()).isEmpty();
        assertThat(house.db.topics()).doesNotContain("books.unbalanced");
    }

    @Test
    void aReceiptWithoutAnEntryIsFound() throws Exception {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("김하늘", 9500, 9500);
        house.db.run("SET session_replication_role TO replica; DELETE FROM payment.ledger_posting WHERE account IN ('sales') OR account = 'suspense' AND amount > 0;"
                + " DELETE FROM payment.ledger_entry WHERE kind = 'SALE'; SET session_replication_role TO DEFAULT");
        assertThat(house.audit.look()).extracting(Check::name).containsExactlyInAnyOrder("sales", "receipts", "suspense");
        assertThat(house.db.events().get(house.db.events().size() - 1).facts()).containsEntry("ledger", "money").containsEntry("count", "3");
    }

    @Test
    void everyAccountLeadsToItsEntriesAndEveryEntryToItsOtherSide() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        arrive("김하늘", 9500, 9500);
        assertThat(ledger.trial()).extracting(Total::account).containsExactly("bank:kb", "sales", "suspense");
        List<?> lines = (List<?>) pages.account("sales", 0).model().get("lines");
        Line sale = (Line) lines.get(0);
        assertThat(sale.link()).isEqualTo("/admin/shop/orders/A-1");
        assertThat((List<?>) pages.entry(sale.entry()).model().get("lines")).hasSize(2);
        assertThatThrownBy(() -> pages.entry(999_999)).isInstanceOf(NotFound.class);
        assertThat(pages.home("look", Doors.staff()).model().get("done")).isEqualTo("payment.books.done.look");
        assertThat(pages.look().getStatus()).isEqualTo(303);
    }

    @Test
    void theJournalIsACsvThatNoSpreadsheetRuns() throws IOException {
        for (int i = 0; i < 1001; i++) {
            house.books.post(Entry.of("k" + i, Kind.CORRECTION, new Ref("member", "1"), "=1+1", Posting.SALES, "card", Money.won(5)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) pages.journal().getEntity()).write(out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2003);
        assertThat(lines.get(0)).startsWith("\uFEFFat,entry,key,kind");
        assertThat(lines.get(1)).endsWith(",sales,5,,KRW,'=1+1");
    }

    private void arrive(String name, long won, long balance) {
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), name, "deposit", won, balance));
    }

    private long won(String account) {
        return house.books.balance(account, "KRW").minor();
    }
}
