package org.hanok.shop.vault.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.load.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands above the shelves: how many run low, how many ran out, and what all of it is worth. */
class StockHeadTest {

    private final Visit staff = Visits.staff("shop.*");
    private Desk desk;
    private StockPages pages;

    @BeforeEach
    void open() {
        desk = new Desk();
        pages = new StockPages(new Shelves(desk.database.em(), desk.database.tx()), new FileMessages());
        desk.database.run("update shop.product set stock_minimum = 3");
    }

    private Object head(long brand, String name) {
        return pages.show(brand, staff).model().get(name);
    }

    private static Upload bought(long product, String code, long cost) {
        return new Upload(product, code, "", "", cost, "", "cost-" + code);
    }

    @Test
    void whatRunsLowIsCountedBesideWhatRanOutAndNeitherIsNotForSale() {
        desk.load(1, "AAAA", 3);
        desk.load(2, "BBBB", 2);
        desk.load(3, "CCCC", 1);
        desk.load(8, "GONE", 1);

        assertThat(List.of(head(1, "low"), head(1, "out"), head(0, "left"))).as("three are enough, two and one are few").containsExactly(2L, 0L, 7L);
        desk.database.run("update shop.pin set state = 'DEAD' where product_id in (3, 8)");

        assertThat(List.of(head(1, "low"), head(1, "out"), head(0, "left"))).containsExactly(1L, 1L, 5L);
        assertThat(head(4, "out")).as("a brand that is not sold").isEqualTo(0L);
    }

    @Test
    void itIsWorthWhatIsKnownInWonAndSaysOfHowManyItIsNotKnown() {
        desk.pins.load(bought(1, "KX7P-4MQ2-9TRB-H3WD", 8_900), Desk.STAFF);
        desk.pins.load(bought(2, "AAAA-BBBB-CCCC-DDDD", 27_000), Desk.STAFF);
        desk.load(3, "CCCC", 1);
        desk.load(5, "EEEE", 2);

        assertThat(List.of(head(1, "face"), head(1, "cost"), head(1, "unknown"))).containsExactly(Money.won(90_000), Money.won(35_900), 1L);
        desk.database.run("update shop.product set currency = 'USD' where id = 2");

        assertThat(List.of(head(1, "face"), head(1, "cost"), head(1, "unknown"))).as("dollars stand in their row")
                .containsExactly(Money.won(60_000), Money.won(8_900), 2L);
    }

    @Test
    void theBrandThatIsLookedAtIsMarked() {
        View page = pages.show(2, staff);

        assertThat((List<?>) page.model().get("brands")).extracting(choice -> ((StockPages.Choice) choice).url() + " " + ((StockPages.Choice) choice).current())
                .containsExactly("/admin/shop/stock false", "/admin/shop/stock?brand=2 true", "/admin/shop/stock?brand=1 false",
                        "/admin/shop/stock?brand=4 false",
                        "/admin/shop/stock?brand=3 false");
        assertThat((List<?>) pages.show(0, staff).model().get("brands")).extracting(choice -> ((StockPages.Choice) choice).current())
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void whatIsOwedTwiceOverLeavesNothingFreeAndNotLess() {
        desk.load(1, "AAAA", 3);
        String first = desk.place(7, 1, 3);
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(first);
        desk.load(1, "BBBB", 1);
        Shelf shelf = new Shelves(desk.database.em(), desk.database.tx()).of(1).get(0);

        assertThat(List.of(shelf.product(), shelf.left(), shelf.owed(), shelf.free(), shelf.gap())).containsExactly(1L, 1L, 3L, 0L, 5L);
        assertThat(shelf.tone()).isEqualTo("bad");
    }

    @Test
    void theJobSaysHowManyFell() {
        StockAlarm alarm = new StockAlarm(desk.database.em(), desk.database.tx(), desk.outbox, Clock.systemUTC());
        desk.load(1, "AAAA", 3);
        desk.load(2, "BBBB", 3);
        alarm.look();
        desk.pay(desk.place(7, 1, 1));
        desk.pay(desk.place(8, 2, 3));

        assertThat(new WatchStock(alarm).run()).startsWith("2 ");
        assertThat(new WatchStock(alarm).run()).startsWith("0 ");
    }
}
