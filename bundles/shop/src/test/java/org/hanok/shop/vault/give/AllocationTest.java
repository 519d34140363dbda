package org.hanok.shop.vault.give;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.checkout.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order is told that it got, line by line, and when pages that say "in stock" must go. */
class AllocationTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 3);
        desk.load(3, "CCCC", 1);
    }

    /** Two of the first product and one of the third. @return the order's id */
    private long order() {
        String number = desk.orders.place(Desk.buyer(7), new Draft("bank", List.of(new CartLine(1, 2), new CartLine(3, 1)), null, "", "allocation-1")).number();
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "in stock");
        return Long.parseLong(desk.text("select id from shop.orders where number = '" + number + "'"));
    }

    private Allocation allocate(long order) {
        return desk.tx.call(() -> desk.allocator.allocate(order, false));
    }

    @Test
    void everyLineAndEveryPinIsCounted() {
        Allocation all = allocate(order());

        assertThat(all).isEqualTo(new Allocation(2, 0, 3));
        assertThat(all.complete()).isTrue();
        assertThat(desk.cache.isEmpty()).as("the last of one product went").isTrue();
    }

    @Test
    void aLineThatIsShortGetsNoneAndTheOtherAll() {
        long order = order();
        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 3");

        Allocation part = allocate(order);

        assertThat(part).isEqualTo(new Allocation(1, 1, 2));
        assertThat(part.complete()).isFalse();
        assertThat(desk.cache.isEmpty()).as("there is one more").isFalse();
        assertThat(desk.rows("select state from shop.order_line order by position")).hasToString("[DELIVERED, WAITING]");
    }

    @Test
    void theOneThatWaitsIsGivenWhatComesAndNothingOfTheOtherLine() {
        long order = order();
        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 3");
        allocate(order);
        desk.load(3, "LATE", 2);

        assertThat(allocate(order)).isEqualTo(new Allocation(1, 0, 1));
        assertThat(allocate(order)).as("nothing is open").isEqualTo(new Allocation(0, 0, 0));
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(3);
    }
}
