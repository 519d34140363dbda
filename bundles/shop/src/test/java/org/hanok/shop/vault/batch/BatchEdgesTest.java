package org.hanok.shop.vault.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.batch.desk.BatchPages;
import org.hanok.shop.vault.load.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loadings page by page, and what they earned where the cost is in another currency. */
class BatchEdgesTest {

    private static final String HOME = "/admin/shop/pins/batches";
    private final Visit staff = Visits.staff("shop.*");
    private Desk desk;
    private Batches batches;
    private BatchPages pages;

    @BeforeEach
    void open() {
        desk = new Desk();
        batches = new Batches(desk.database.em(), desk.database.tx());
        pages = new BatchPages(batches, desk.pins, new Staff(), new FileMessages());
    }

    private static Map<String, Object> model(View page) {
        return new HashMap<>(page.model());
    }

    private static List<Long> ids(View page) {
        return ((List<?>) page.model().get("batches")).stream().map(row -> ((Batch) row).id()).toList();
    }

    @Test
    void thirtyAreOnAPageAndOfOneProductTheNextIsOfItToo() {
        for (int i = 0; i < 31; i++) {
            desk.load(1, "P" + i, 1);
        }
        View newest = pages.list(Long.MAX_VALUE, 1, staff);

        assertThat(ids(newest)).hasSize(30).endsWith(2L);
        assertThat(model(newest)).containsEntry("more", HOME + "?before=2&product=1").containsEntry("product", "Cultland 10,000").containsEntry("may", true);
        assertThat(model(pages.list(31, 0, staff))).as("thirty are one page").containsEntry("more", "").containsEntry("product", "");
        assertThat(model(pages.list(1, 1, staff))).as("none left").containsEntry("product", "");
        assertThat(model(pages.list(2, 0, Visits.staff("shop.pins")))).containsEntry("may", false);
    }

    @Test
    void whatWasDoneIsSaidEvenWhenItWasNothing() {
        desk.load(1, "AAAA", 2);
        FileMessages words = new FileMessages();

        assertThat(model(pages.one(1, -1, -1, staff))).containsEntry("done", "");
        assertThat(model(pages.one(1, 0, -1, staff))).containsEntry("done", words.get(staff.locale(), "shop.pins.done.loaded", 0));
        assertThat(model(pages.one(1, -1, 0, staff))).containsEntry("done", words.get(staff.locale(), "shop.pins.done.back", 0));
    }

    @Test
    void aCostInAnotherCurrencyGivesACostAndNoMargin() {
        desk.pins.load(new Upload(1, "AAAA-BBBB-CCCC-0001\nAAAA-BBBB-CCCC-0002\nAAAA-BBBB-CCCC-0003", "", "Kim", 8_900L, "", "currency-key"), Desk.STAFF);
        assertThat(batches.one(1).costOfSold()).isEqualTo(Money.won(0));
        desk.pay(desk.place(7, 1, 2));
        assertThat(batches.one(1).costOfSold()).isEqualTo(Money.won(17_800));

        desk.database.run("update shop.pin_batch set currency = 'USD'");

        assertThat(batches.one(1)).satisfies(batch -> {
            assertThat(batch.costOfSold()).isEqualTo(new Money(17_800, "USD"));
            assertThat(batch.margin()).isNull();
            assertThat(batch.marginPercent()).isNull();
            assertThat(batch.url()).isEqualTo(HOME + "/1");
        });
    }

    @Test
    void whatIsHeldSetAsideOrDeadIsCountedForItself() {
        desk.load(1, "AAAA", 5);
        String number = desk.place(7, 1, 1);
        long order = Long.parseLong(desk.text("select id from shop.orders where number = '" + number + "'"));
        desk.database.tx().call(() -> desk.allocator.reserve(order, 10));
        desk.database.run("update shop.pin set state = 'QUARANTINED' where id = 4; update shop.pin set state = 'DEAD' where id = 5");

        assertThat(batches.one(1)).satisfies(batch -> assertThat(List.of(batch.left(), batch.held(), batch.aside(), batch.dead(), batch.sold())).containsExactly(2L, 1L, 1L, 1L, 0L));
        assertThat(pages.revert(1, staff).getLocation()).hasToString(HOME + "/1?back=2");
        assertThat(batches.one(1)).satisfies(batch -> {
            assertThat(List.of(batch.left(), batch.held(), (long) batch.reverted())).containsExactly(0L, 1L, 2L);
            assertThat(batch.back()).isNotNull();
        });
    }
}
