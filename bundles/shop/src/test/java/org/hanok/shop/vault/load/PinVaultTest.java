package org.hanok.shop.vault.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.Level;
import org.hanok.shop.vault.Stock;
import org.hanok.shop.vault.file.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinVaultTest {

    private static final String TWO = "KX7P-4MQ2-9TRB-H3WD\nAAAA-BBBB-CCCC-DDDD\n";
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    private static Upload upload(long product, String text, String key) {
        return new Upload(product, text, "", "supplier", 9_000L, "note", key);
    }

    @Test
    void previewSaysWhatLoadingWouldDoAndDoesNothing() {
        Preview preview = desk.pins.preview(upload(1, TWO + "junk\n" + TWO, "preview-1"));

        assertThat(preview.tails()).containsExactly("WD", "DD");
        assertThat(preview.faults()).extracting(Fault::line).containsExactly(3, 4, 5);
        assertThat(desk.count("shop.pin")).isZero();
    }

    @Test
    void loadingSealsTheCodesAndTellsTheSite() {
        Loaded loaded = desk.pins.load(upload(1, TWO, "loading-1"), Desk.STAFF);

        assertThat(loaded.loaded()).isEqualTo(2);
        assertThat(desk.stock.available(List.of(1L, 2L))).containsEntry(1L, 2L).containsEntry(2L, 0L);
        assertThat(desk.outbox.of("pins.loaded")).singleElement().satisfies(event -> assertThat(event.fact("product")).isEqualTo("1"));
        assertThat(desk.rows("select supplier, unit_cost, loaded_by, loaded, refused from shop.pin_batch").stream().map(row -> Arrays.toString((Object[]) row)))
                .containsExactly("[supplier, 9000, 900, 2, 0]");
    }

    @Test
    void noRowHoldsAClearCode() {
        desk.pins.load(new Upload(1, "CANARYCODE77, remark CANARYREMARK", "[A-Z0-9]{12}", "", null, "", "canary-1"), Desk.STAFF);

        String rows = desk.rows("select p::text from shop.pin p") + desk.outbox.all().toString() + desk.rows("select b::text from shop.pin_batch b");
        assertThat(rows).doesNotContain("CANARY").contains("77");
    }

    @Test
    void theSameKeyLoadsOnce() {
        Loaded first = desk.pins.load(upload(1, TWO, "same-key-1"), Desk.STAFF);
        Loaded again = desk.pins.load(upload(1, TWO, "same-key-1"), Desk.STAFF);

        assertThat(again.repeated()).isTrue();
        assertThat(again.batch()).isEqualTo(first.batch());
        assertThat(desk.count("shop.pin")).isEqualTo(2);
        assertThat(desk.outbox.of("pins.loaded")).hasSize(1);
    }

    @Test
    void aCodeOfTheBrandIsKnownUnderEveryOfItsProductsAndInEverySpelling() {
        desk.pins.load(upload(1, TWO, "brand-key-1"), Desk.STAFF);
        Loaded second = desk.pins.load(new Upload(2, "kx7p4mq29trbh3wd\nEEEE-FFFF-1111-2222", "[0-9A-Za-z-]{16,19}", "", null, "", "brand-key-2"), Desk.STAFF);

        assertThat(second.loaded()).isEqualTo(1);
        assertThat(second.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("shop.pins.fault.known");
            assertThat(fault.arguments()).isEqualTo(List.of("Cultland 10,000"));
        });
    }

    @Test
    void anotherBrandMayUseTheSameText() {
        desk.pins.load(upload(1, TWO, "other-key-1"), Desk.STAFF);

        assertThat(desk.pins.load(upload(5, TWO, "other-key-2"), Desk.STAFF).loaded()).isEqualTo(2);
    }

    @Test
    void aTextWithoutOneNewCodeIsRefusedAndLeavesNoBatch() {
        desk.pins.load(upload(1, TWO, "first-key-1"), Desk.STAFF);

        assertThatThrownBy(() -> desk.pins.load(upload(1, TWO + "junk", "nothing-new"), Desk.STAFF)).isInstanceOf(Refused.class).hasMessage("shop.pins.nothing");
        assertThat(desk.count("shop.pin_batch")).isEqualTo(1);
        assertThatThrownBy(() -> desk.pins.load(upload(99, TWO, "no-product"), Desk.STAFF)).isInstanceOf(NotFound.class);
    }

    @Test
    void aBatchIsTakenBackButForWhatIsSoldAndCanBeLoadedElsewhere() {
        Loaded wrong = desk.pins.load(upload(1, TWO, "wrong-key-1"), Desk.STAFF);
        desk.pay(desk.place(1));

        assertThat(desk.pins.revert(wrong.batch(), Desk.STAFF)).isEqualTo(1);
        assertThat(desk.count("shop.pin")).isEqualTo(1);
        assertThat(desk.text("select reverted from shop.pin_batch")).isEqualTo("1");
        assertThatThrownBy(() -> desk.pins.revert(wrong.batch(), Desk.STAFF)).isInstanceOf(NotFound.class);
        assertThat(desk.pins.load(upload(2, TWO, "right-key-1"), Desk.STAFF).loaded()).isEqualTo(1);
    }

    @Test
    void constraintsTieEveryStateToItsFacts() {
        desk.pins.load(upload(1, TWO, "constraint-1"), Desk.STAFF);

        for (String change : List.of("state = 'DELIVERED'", "state = 'RESERVED'", "order_line_id = 1", "delivered_at = now(), slot = 1", "state = 'SOLD'",
                "tail = 'XX'", "product_id = 2", "reserved_until = now()")) {
            assertThatThrownBy(() -> desk.database.run("update shop.pin set " + change)).as(change).isInstanceOf(IllegalStateException.class);
        }
        desk.database.run("update shop.pin set state = 'DEAD'");
        assertThatThrownBy(() -> desk.database.run("update shop.pin set state = 'AVAILABLE'")).hasMessageContaining("does not move");
    }

    @Test
    void fiveThousandCodesLoadAtOnce() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> String.format("%04d-ABCD-%04d-WXYZ", i, 9_999 - i)).collect(Collectors.joining("\n"));
        long began = System.nanoTime();

        Loaded loaded = desk.pins.load(upload(1, text, "five-thousand"), Desk.STAFF);

        System.out.printf("5,000 PINs loaded in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(loaded.loaded()).isEqualTo(5_000);
        assertThat(desk.racks.levels(Long.MIN_VALUE, 0, 10)).filteredOn(level -> level.product() == 1).extracting(Level::available).containsExactly(5_000L);
        assertThat(desk.stock.available(List.of(1L))).containsEntry(1L, (long) Stock.ENOUGH);
    }
}
