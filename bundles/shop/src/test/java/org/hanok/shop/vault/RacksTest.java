package org.hanok.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hanok.api.NotFound;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies on the racks, less what paid orders wait for. */
class RacksTest {

    private Desk desk;

    /** Three PINs of the first product, of which a paid order waits for two; one of the second. */
    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 2);
        String number = desk.place(7, 1, 2);
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(number);
        desk.load(1, "BBBB", 3);
        desk.load(2, "CCCC", 1);
    }

    @Test
    void whatIsOwedIsNotForSale() {
        assertThat(desk.stock.available(List.of(1L, 2L, 3L))).containsExactlyInAnyOrderEntriesOf(Map.of(1L, 1L, 2L, 1L, 3L, 0L));
        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 1");
        assertThat(desk.stock.available(List.of(1L))).as("never less than none").containsEntry(1L, 0L);
    }

    @Test
    void nothingIsAskedForNoProduct() {
        assertThat(desk.database.statements(() -> assertThat(desk.stock.available(List.of())).isEmpty())).isZero();
    }

    @Test
    void theEmptiestRackComesFirstAndTheNextPageGoesOnBehindIt() {
        List<Level> all = desk.racks.levels(Long.MIN_VALUE, 0, 100);

        assertThat(all).filteredOn(level -> level.product() == 1).singleElement()
                .satisfies(level -> assertThat(List.of(level.available(), level.owed(), level.gap(), level.dead())).containsExactly(3L, 2L, 1L, 2L));
        assertThat(all).extracting(Level::gap).isSorted();
        assertThat(all).extracting(Level::product).doesNotHaveDuplicates().endsWith(1L, 2L);
        Level before = all.get(all.size() - 2);
        assertThat(desk.racks.levels(before.gap(), before.product(), 100)).containsExactly(all.get(all.size() - 1));
        assertThat(desk.racks.levels(Long.MIN_VALUE, 0, 2)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void aRackKnowsItsBrandAndHowItsCodesLook() {
        desk.database.run("update shop.brand set pin_pattern = '[0-9]{4}', pin_remark_label = 'pw' where id = 1");

        assertThat(desk.racks.of(2)).isEqualTo(new Rack(2, 1, "Cultland 30,000", "Cultland", "[0-9]{4}", "pw"));
        assertThat(desk.racks.all()).contains(desk.racks.of(2)).hasSize(8);
        assertThatThrownBy(() -> desk.racks.of(99)).isInstanceOf(NotFound.class);
    }
}
