package org.hanok.shop.vault.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.Money;
import org.hanok.api.event.Event;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.vault.load.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest {

    private Desk desk;
    private Shelves shelves;
    private StockAlarm alarm;

    @BeforeEach
    void open() {
        desk = new Desk();
        shelves = new Shelves(desk.database.em(), desk.database.tx());
        alarm = new StockAlarm(desk.database.em(), desk.database.tx(), desk.outbox, Clock.systemUTC());
        desk.database.run("update shop.product set stock_minimum = 3");
    }

    private Shelf shelf(long product) {
        return shelves.of(0).stream().filter(row -> row.product() == product).findFirst().orElseThrow();
    }

    private List<String> told() {
        return desk.outbox.all().stream().filter(event -> event.topic().matches("stock\\.(low|out)")).map(event -> event.topic() + " " + event.fact("product") + " " + event.fact("left"))
                .toList();
    }

    @Test
    void theLargestGapComesFirstAndCountsAreTheRows() {
        desk.load(1, "AAAA", 5);
        desk.load(2, "BBBB", 2);
        desk.load(3, "CCCC", 3);
        desk.pay(desk.place(7, 1, 1));
        String held = desk.place(8, 1, 1);
        desk.database.tx().call(() -> desk.allocator.reserve(Long.parseLong(desk.text("select id from shop.orders where number = '" + held + "'")), 10));
        desk.database.run("update shop.pin set state = 'QUARANTINED' where id = (select max(id) from shop.pin where state = 'AVAILABLE' and product_id = 3)");

        assertThat(shelves.of(0)).extracting(Shelf::gap).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(shelf(1)).satisfies(row -> assertThat(List.of(row.left(), row.held(), row.delivered(), row.owed(), row.gap())).containsExactly(3L, 1L, 1L, 0L, 0L));
        assertThat(shelf(3)).satisfies(row -> assertThat(List.of(row.left(), row.aside(), row.gap())).containsExactly(2L, 1L, 1L));
        assertThat(List.of(shelf(1).tone(), shelf(2).tone(), shelf(5).tone())).containsExactly("good", "warn", "bad");
        desk.database.run("update shop.pin set reserved_until = now() - interval '1 second' where state = 'RESERVED'");
        assertThat(shelf(1).left()).as("what was held too long is for sale").isEqualTo(4);
    }

    @Test
    void itIsWorthItsFaceAndItsCostAsFarAsThatIsKnown() {
        desk.pins.load(new Upload(1, "AAAA-BBBB-CCCC-0001\nAAAA-BBBB-CCCC-0002", "", "", 8_900L, "", "cost-key-1"), Desk.STAFF);
        assertThat(shelf(1).face()).isEqualTo(Money.won(20_000));
        assertThat(shelf(1).costOrNull()).isEqualTo(Money.won(17_800));
        desk.load(1, "XXXX", 1);
        assertThat(shelf(1).face()).isEqualTo(Money.won(30_000));
        assertThat(shelf(1).costOrNull()).isNull();
    }

    @Test
    void aBrandCanBeLookedAtAlone() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        StockPages pages = new StockPages(shelves, paper);
        desk.load(1, "AAAA", 5);

        String all = paper.print(pages.show(0, Desk.buyer(900)), Locale.KOREAN) + paper.print(pages.show(0, Desk.buyer(900)), Locale.ENGLISH);
        assertThat(all).contains("Cultland 10,000", "Bookpass 5,000", "50,000 KRW").doesNotContain("$");
        assertThat(paper.print(pages.show(2, Desk.buyer(900)), Locale.KOREAN)).contains("Bookpass 5,000").doesNotContain("Cultland 10,000");
        assertThat(paper.print(pages.show(99, Desk.buyer(900)), Locale.KOREAN)).contains("hk-empty");
    }

    @Test
    void everyFallIsToldOnceAndRisingIsNot() {
        desk.load(1, "AAAA", 4);
        assertThat(alarm.look()).as("the first sight").isZero();
        assertThat(alarm.look()).isZero();

        desk.pay(desk.place(7, 1, 2));
        alarm.look();
        new WatchStock(alarm).run();
        assertThat(told()).containsExactly("stock.low 1 2");

        desk.pay(desk.place(7, 1, 2));
        alarm.look();
        alarm.look();
        assertThat(told()).containsExactly("stock.low 1 2", "stock.out 1 0");

        desk.load(1, "BBBB", 2);
        alarm.on(desk.outbox.of("pins.loaded").get(0));
        desk.load(1, "CCCC", 2);
        alarm.look();
        assertThat(told()).hasSize(2);

        desk.pay(desk.place(7, 1, 4));
        alarm.look();
        assertThat(told()).containsExactly("stock.low 1 2", "stock.out 1 0", "stock.out 1 0");
        Event out = desk.outbox.of("stock.out").get(0);
        assertThat(out.fact("name") + out.fact("minimum") + out.fact("link")).isEqualTo("Cultland 10,0003/admin/shop/pins?product=1");
    }

    @Test
    void theLastReservationIsARunningOut() {
        desk.load(1, "AAAA", 3);
        alarm.look();
        String order = desk.place(7, 1, 3);
        desk.database.tx().call(() -> desk.allocator.reserve(Long.parseLong(desk.text("select id from shop.orders where number = '" + order + "'")), 10));
        alarm.look();

        assertThat(told()).containsExactly("stock.out 1 0");
    }

    @Test
    void manyWhoLookAtOnceTellItOnce() throws Exception {
        desk.load(1, "AAAA", 4);
        alarm.look();
        desk.pay(desk.place(7, 1, 4));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> looks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            looks.add(threads.submit(() -> alarm.look()));
        }
        for (Future<?> look : looks) {
            look.get();
        }
        threads.shutdown();

        assertThat(told()).containsExactly("stock.out 1 0");
    }

    @Test
    void whatIsNotOnSaleIsNotWatched() {
        desk.load(1, "AAAA", 4);
        alarm.look();
        desk.database.run("update shop.product set enabled = false where id = 1");
        desk.database.run("update shop.pin set state = 'DEAD'");

        assertThat(alarm.look()).isZero();
        assertThat(shelf(1).tone()).isEqualTo("plain");
    }
}
