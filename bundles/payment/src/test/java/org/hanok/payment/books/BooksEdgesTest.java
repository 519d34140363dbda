package org.hanok.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.web.View;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books to the line and to the letter: pages, words, what a look remembers, and what a spreadsheet gets. */
class BooksEdgesTest {

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.db.em(), house.db);
    private final BooksPages pages = new BooksPages(ledger, house.checks, house.audit, Doors.keys());

    private void sales(int from, int until) {
        for (int i = from; i < until; i++) {
            house.books.post(House.sale("c" + i, new Ref("shop.order", "A-" + i), "card", Money.won(100 + i)));
        }
    }

    private void arrive(String name, long won, long balance) {
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), name, "deposit", won, balance));
        house.clock.advance(Duration.ofMinutes(1));
    }

    private List<Line> lines(String account, long before) {
        return ((List<?>) pages.account(account, before).model().get("lines")).stream().map(Line.class::cast).toList();
    }

    private static List<Object> of(View view, String... names) {
        return Stream.of(names).<Object>map(view.model()::get).toList();
    }

    private List<Event> alarms() {
        return house.db.events().stream().filter(event -> event.topic().equals("books.unbalanced")).toList();
    }

    @Test
    void aHundredLinesAreAPageAndTheNextBeginsWhereItEnds() {
        sales(0, 99);
        assertThat(lines("card", 0)).hasSize(99);
        assertThat(pages.account("card", 0).model().get("older")).isEqualTo("");
        sales(99, 102);

        View newest = pages.account("card", 0);
        List<Line> lines = lines("card", 0);
        long last = lines.get(99).id();
        assertThat(lines).hasSize(100).first().satisfies(line -> assertThat(line.amount()).isEqualTo(Money.won(201)));
        assertThat(newest.model().get("older")).isEqualTo("/admin/payment/books/accounts/card?before=" + last);
        assertThat(lines("card", last)).extracting(line -> line.amount().minor()).containsExactly(101L, 100L);
        assertThat(lines("card", -1)).as("no such place").hasSize(100);
    }

    @Test
    void creditsOfAllMembersAreOneAccountToLookAt() {
        house.books.post(Entry.of("o7", Kind.OVERPAID, new Ref("member", "7"), "", Posting.SUSPENSE, Posting.credit(7), Money.won(500)));
        house.books.post(Entry.of("o8", Kind.OVERPAID, new Ref("member", "8"), "", Posting.SUSPENSE, Posting.credit(8), Money.won(300)));

        assertThat(ledger.trial()).filteredOn(total -> total.account().equals("credit")).singleElement()
                .satisfies(total -> assertThat(total.balance()).isEqualTo(Money.won(-800)));
        assertThat(ledger.account("credit", Long.MAX_VALUE, 9)).extracting(Line::account).containsExactly("credit:8", "credit:7");
        assertThat(ledger.account("credit:7", Long.MAX_VALUE, 9)).singleElement().satisfies(line -> {
            assertThat(line.size()).isEqualTo(Money.won(500));
            assertThat(line.amount()).isEqualTo(Money.won(-500));
            assertThat(line.link()).isEmpty();
        });
    }

    @Test
    void aLineOfADepositLeadsToIt() {
        arrive("박바다", 700, 700);
        Line line = ledger.account("suspense", Long.MAX_VALUE, 1).get(0);

        assertThat(line.link()).isEqualTo("/admin/payment/deposits/" + line.subject());
        assertThat(ledger.entry(line.entry())).extracting(Line::account).containsExactly("bank:kb", "suspense");
        assertThat(pages.entry(line.entry()).model().get("entry")).isEqualTo(ledger.entry(line.entry()).get(0));
        assertThat(pages.entry(line.entry()).model().get("banks")).as("what the bank is called").isEqualTo(Map.of("kb", "KB"));
    }

    @Test
    void anExplanationHasTwoHundredLettersAtMostAndIsBookedAgainstTheOpening() {
        arrive("박바다", 700, 700);
        house.audit.look();
        arrive("박바다", 300, 51_000);
        assertThat(house.audit.look()).hasSize(1);

        Response long201 = pages.explain("kb", "x".repeat(201), Doors.staff());
        assertThat(long201.getStatus()).isEqualTo(422);
        assertThat(of((View) long201.getEntity(), "error", "wrong")).containsExactly("payment.books.note.missing", 1L);
        assertThat(pages.explain("kb", " " + "x".repeat(198) + " ", Doors.staff()).getLocation().toString()).endsWith("?done=explain");

        assertThat(house.books.balance("opening", "KRW")).isEqualTo(Money.won(-50_000));
        assertThat(ledger.account("opening", Long.MAX_VALUE, 1).get(0).note()).isEqualTo("x".repeat(198));
        assertThat(house.audit.last()).isEmpty();
        assertThat(of(pages.home("explain", Doors.staff()), "done", "error", "wrong")).containsExactly("payment.books.done.explain", "", 0L);
        assertThat(of(pages.home("<script>", Doors.staff()), "done")).containsExactly("");
    }

    @Test
    void aBankThatDiffersByAnotherAmountIsWaitedForAgain() {
        arrive("박바다", 700, 700);
        house.audit.look();
        arrive("박바다", 300, 51_000);
        house.audit.look();
        assertThat(house.audit.last()).contains("bank:kb KRW 50000?");
        arrive("박바다", 300, 61_300);
        house.audit.look();
        assertThat(house.audit.last()).contains("bank:kb KRW 60000?");
        assertThat(alarms()).isEmpty();

        house.audit.look();
        assertThat(house.audit.last()).contains("bank:kb KRW 60000");
        assertThat(alarms()).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("account", "bank:kb").containsEntry("booked", "1300")
                .containsEntry("counted", "61300").containsEntry("count", "1"));
    }

    @Test
    void somethingElseThatIsWrongIsToldBesideWhatWasTold() throws Exception {
        arrive("박바다", 700, 700);
        house.audit.look();
        arrive("박바다", 300, 51_000);
        house.audit.look();
        house.audit.look();
        house.db.run("SET session_replication_role TO replica; UPDATE payment.credit SET balance = 5; INSERT INTO payment.credit VALUES (7, 'KRW', 5);"
                + " SET session_replication_role TO DEFAULT");

        assertThat(house.audit.look()).extracting(Check::name).containsExactly("credit", "bank:kb");

        assertThat(alarms()).hasSize(2).last().satisfies(event -> assertThat(event.facts()).containsEntry("count", "2").containsEntry("account", "credit"));
        assertThat(new CheckBooks(house.audit).run()).isEqualTo("2 rules of the books do not hold: [credit, bank:kb]");
        assertThat(alarms()).as("the same is told once").hasSize(2);
        assertThat(new BooksTask(house.audit, Doors.keys()).permission()).isEqualTo("payment.books");
        assertThat(new BooksTask(house.audit, Doors.keys()).waiting(Doors.staff())).singleElement()
                .satisfies(chore -> assertThat(chore.href()).isEqualTo("/admin/payment/books"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"=x,'=x", "+x,'+x", "-x,'-x", "@x,'@x", "x=,x=", "\"\",\"\""})
    void noCellOfTheJournalBeginsLikeAFormula(String note, String cell) throws IOException {
        house.books.post(Entry.of("k", Kind.CORRECTION, new Ref("member", "1"), note, Posting.SALES, "card", Money.won(5)));
        Response response = pages.journal();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);

        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.substring(line.indexOf(",k,")))).containsExactly(
                ",k,CORRECTION,member,1,sales,5,,KRW," + cell, ",k,CORRECTION,member,1,card,,5,KRW," + cell);
    }

    @Test
    void refundsAndFeesAreTakenOffTheSalesWhateverTheWay() {
        Ref order = new Ref("shop.order", "A-1");
        house.books.post(Entry.refund("r1", order, "card", Money.won(900)));
        house.books.post(Entry.refund("r2", order, "bank", Money.won(800)));
        house.books.post(Entry.fee("r1", order, Money.won(100)));

        assertThat(ledger.trial()).extracting(total -> total.account() + " " + total.balance().minor() + " " + total.postings())
                .containsExactly("card -900 1", "fees -100 1", "outgoing -800 1", "sales 1800 3");
        assertThat(ledger.trial()).extracting(total -> total.size().minor()).containsExactly(900L, 100L, 800L, 1800L);
        assertThat(List.of(Posting.source("bank"), Posting.source("card"), Posting.target("bank"), Posting.target("card")))
                .containsExactly("suspense", "card", "outgoing", "card");
        assertThatThrownBy(() -> house.books.post(Entry.refund("r1", order, "card", Money.won(901)))).hasMessageContaining("refund:r1");
    }
}
