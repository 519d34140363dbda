package org.hanok.shop.vault.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.vault.batch.desk.BatchPages;
import org.hanok.shop.vault.batch.desk.BatchResource;
import org.hanok.shop.vault.load.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchPagesTest {

    private final Visit staff = Visits.staff("shop.*");
    private Desk desk;
    private Batches batches;

    @BeforeEach
    void open() {
        desk = new Desk();
        batches = new Batches(desk.database.em(), desk.database.tx());
        desk.pins.load(new Upload(1, "AAAA-BBBB-CCCC-0001\nAAAA-BBBB-CCCC-0002\nAAAA-BBBB-CCCC-0003\njunk", "", "Kim & Co", 8_900L, "by phone", "batch-key-1", "May.csv", false), Desk.STAFF);
    }

    private static Long won(Money money) {
        return money == null ? null : money.minor();
    }

    @Test
    void aBatchSaysWhatItCostWhatIsLeftAndWhatItEarned() {
        desk.pay(desk.place(7, 1, 2));

        Batch batch = batches.one(1);

        assertThat(java.util.List.of(batch.loaded(), batch.refused(), (int) batch.left(), (int) batch.sold(), batch.reverted())).containsExactly(3, 1, 1, 2, 0);
        assertThat(batch.revenueOrZero()).isEqualTo(Money.won(2 * 9_400));
        assertThat(won(batch.margin())).isEqualTo(2 * (9_400L - 8_900));
        assertThat(batch.marginPercent()).isEqualTo(5);
        assertThat(java.util.List.of(batch.supplier(), batch.source(), batch.note(), batch.staff())).containsExactly("Kim & Co", "May.csv", "by phone", Desk.STAFF);
        assertThatThrownBy(() -> batches.one(99)).isInstanceOf(NotFound.class);
    }

    @Test
    void withoutACostThereIsNoMargin() {
        desk.load(2, "AAAA", 1);

        assertThat(won(batches.one(2).margin())).isNull();
        assertThat(batches.one(2).marginPercent()).isNull();
        assertThat(batches.one(1).marginPercent()).as("nothing sold").isNull();
    }

    @Test
    void theScreenSaysHowManyWouldGoAndOnlyThoseGo() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        BatchPages pages = new BatchPages(batches, desk.pins, new Staff(), paper);
        desk.pay(desk.place(7, 1, 2));

        String before = print(paper, pages.one(1, 3, -1, staff));
        assertThat(before).contains("팔리지 않은 1장", "이미 팔린 2장", "Kim & Co", "May.csv", "data-toast").doesNotContain("$", "AAAA");
        assertThat(pages.revert(1, staff).getLocation().toString()).isEqualTo("/admin/shop/pins/batches/1?back=1");
        assertThat(print(paper, pages.one(1, -1, 1, staff))).doesNotContain("/revert");
        assertThat(batches.one(1)).satisfies(batch -> assertThat(java.util.List.of((int) batch.left(), (int) batch.sold(), batch.reverted())).containsExactly(0, 2, 1));
        assertThatThrownBy(() -> pages.revert(1, staff)).isInstanceOf(NotFound.class);
        assertThat(desk.count("shop.pin_imbalance")).isZero();
    }

    @Test
    void theListGoesOnWhereItStopped() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        for (int i = 0; i < 31; i++) {
            desk.load(2, "P" + i, 1);
        }
        BatchPages pages = new BatchPages(batches, desk.pins, new Staff(), paper);

        assertThat(print(paper, pages.list(Long.MAX_VALUE, 0, staff))).contains("?before=3\"").doesNotContain("/batches/2\"");
        assertThat(print(paper, pages.list(3, 0, staff))).contains("/batches/2\"", "/batches/1\"").doesNotContain("before=");
        assertThat(print(paper, pages.list(Long.MAX_VALUE, 1, staff))).contains("/batches/1\"").doesNotContain("/batches/2\"");
        assertThat(print(paper, pages.list(1, 0, staff))).contains("hk-empty");
    }

    @Test
    void programsReadAndRevertToo() {
        desk.load(2, "P", 2);
        BatchResource api = new BatchResource(batches, desk.pins, new Idempotency(desk.database.em(), desk.database.tx()));

        BatchResource.Page first = api.list(Long.MAX_VALUE, 0, 1);
        assertThat(first.batches()).extracting(Batch::id).containsExactly(2L);
        assertThat(api.list(first.cursorOrNull(), 0, 500)).satisfies(page -> {
            assertThat(page.batches()).extracting(Batch::id).containsExactly(1L);
            assertThat(page.cursorOrNull()).isNull();
        });
        assertThat(api.one(2).loaded()).isEqualTo(2);
        assertThat(api.revert(2, "revert-two", staff).removed()).isEqualTo(2);
        assertThat(api.revert(2, "revert-two", staff).removed()).as("told as the first time").isEqualTo(2);
        assertThatThrownBy(() -> api.revert(2, null, staff)).as("taken back already").isInstanceOf(NotFound.class);
    }

    private static String print(Paper paper, View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }
}
