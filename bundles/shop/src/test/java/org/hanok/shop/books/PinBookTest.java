package org.hanok.shop.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.hanok.api.web.View;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinBookTest {

    private Desk desk;
    private PinBook book;

    @BeforeEach
    void open() {
        desk = new Desk();
        book = new PinBook(desk.database.em(), desk.database.tx(), new Watch(desk.database.em()), desk.outbox, Clock.systemUTC());
    }

    private List<String> entries() {
        return desk.rows("select product_id || ' ' || from_account || ' ' || to_account || ' ' || pins from shop.pin_entry order by id").stream().map(String::valueOf)
                .toList();
    }

    private void cookTheBooks() {
        desk.database.run("alter table shop.pin disable trigger pin_moved; update shop.pin set state = 'DEAD' where id = 1; alter table shop.pin enable trigger pin_moved");
    }

    @Test
    void aLoadOfThousandsIsOneEntryAndASaleIsOne() {
        desk.load(1, "AAAA", 2_000);
        String order = desk.place(7, 1, 3);
        desk.pay(order);
        desk.pins.revert(1, Desk.STAFF);

        assertThat(entries()).containsExactly("1 SUPPLIER AVAILABLE 2000", "1 AVAILABLE DELIVERED 3", "1 AVAILABLE SUPPLIER 1997");
        assertThat(book.bought()).isEqualTo(3);
        assertThat(book.sheets()).singleElement().satisfies(sheet -> {
            assertThat(List.of(sheet.bought(), sheet.available(), sheet.delivered())).containsExactly(3L, 0L, 3L);
            assertThat(sheet.balanced()).isTrue();
        });
        assertThat(new CheckPins(book).run()).contains("agree");
        assertThat(desk.outbox.of("books.unbalanced")).isEmpty();
    }

    @Test
    void aPinThatMovedPastTheBookIsFoundAndToldOnce() {
        desk.load(1, "AAAA", 3);
        book.check();
        cookTheBooks();

        assertThat(book.wasWrong()).isFalse();
        assertThat(book.check()).containsExactly(new Imbalance(1, "AVAILABLE", 3, 2), new Imbalance(1, "DEAD", 0, 1));
        book.check();

        assertThat(book.wasWrong()).isTrue();
        assertThat(new CheckPins(book).run()).startsWith("2 accounts");
        assertThat(desk.outbox.of("books.unbalanced")).singleElement().satisfies(event -> {
            assertThat(event.fact("product") + " " + event.fact("account") + " " + event.fact("booked") + " " + event.fact("counted")).isEqualTo("1 AVAILABLE 3 2");
            assertThat(event.fact("link")).isEqualTo("/admin/shop/books");
        });
        assertThat(book.sheets().get(0).balanced()).isFalse();
    }

    @Test
    void aPinThatVanishedPastTheBookIsFound() {
        desk.load(1, "AAAA", 3);
        desk.database.run("alter table shop.pin disable trigger all; delete from shop.pin where id = 2; alter table shop.pin enable trigger all");

        assertThat(book.check()).containsExactly(new Imbalance(1, "AVAILABLE", 3, 2));
        desk.database.run("alter table shop.pin_batch disable trigger all; update shop.pin_batch set loaded = 5; alter table shop.pin_batch enable trigger all");
        assertThat(book.check()).contains(new Imbalance(1, "SUPPLIER", -3, -5));
    }

    @Test
    void whatIsSoldIsNeverRemoved() {
        desk.load(1, "AAAA", 1);
        desk.pay(desk.place(1));

        assertThatThrownBy(() -> desk.database.run("delete from shop.pin")).hasMessageContaining("not removed");
    }

    @Test
    void thePageAndTheDashboardSayIt() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        BookPages pages = new BookPages(book, paper);
        desk.load(1, "AAAA", 3);
        assertThat(pages.check().getLocation().toString()).isEqualTo("/admin/shop/books?wrong=0");
        assertThat(print(paper, pages.show("0", Desk.buyer(900)))).contains("Cultland 10,000", "hk-callout hk-good").doesNotContain("hk-callout hk-bad", "$");
        assertThat(new BookTask(book, paper).waiting(Desk.buyer(900))).isEmpty();
        assertThat(new BookTile(book, paper).show(Desk.buyer(900)).value()).isEqualTo("3");

        cookTheBooks();
        assertThat(pages.check().getLocation().toString()).endsWith("wrong=2");
        assertThat(print(paper, pages.show("junk", Desk.buyer(900)))).contains("hk-callout hk-bad").doesNotContain("data-toast");
        assertThat(new BookTask(book, paper).waiting(Desk.buyer(900))).singleElement().satisfies(chore -> assertThat(chore.tone()).isEqualTo("bad"));
    }

    private static String print(Paper paper, View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }
}
