package org.hanok.shop.order.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.hanok.api.Refused;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShippingTest {

    private Desk desk;
    private List<String> waiting;

    /** Four orders over 1, 3, 1 and 1 PINs wait for a product of which there is none. */
    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "GONE", 20);
        waiting = IntStream.of(1, 3, 1, 1).mapToObj(quantity -> desk.place(7, 1, quantity)).toList();
        desk.database.run("update shop.pin set state = 'DEAD'");
        waiting.forEach(desk::pay);
        desk.outbox.clear();
    }

    @Test
    void loadedPinsGoOutInTheOrderOfPayment() {
        desk.load(1, "NEWS", 4);

        assertThat(desk.shipping.shipWaiting()).isEqualTo(2);

        assertThat(waiting).extracting(desk::stage).containsExactly("DELIVERED", "DELIVERED", "WAITING", "WAITING");
        assertThat(desk.outbox.of("order.delivered")).hasSize(2);
        assertThat(desk.rows("select actor from shop.order_event where to_state = 'DELIVERED' and actor <> 'payment'").toString()).isEqualTo("[stock, stock]");
    }

    @Test
    void anOrderThatDoesNotFitHoldsNobodyBack() {
        desk.load(1, "NEWS", 2);

        assertThat(desk.shipping.shipWaiting()).isEqualTo(2);

        assertThat(waiting).extracting(desk::stage).containsExactly("DELIVERED", "WAITING", "DELIVERED", "WAITING");
    }

    @Test
    void aNewlyPaidOrderStandsBehindThoseThatWait() {
        desk.load(2, "SIDE", 1);
        String side = desk.place(8, 2, 1);
        desk.load(1, "NEWS", 1);
        desk.database.run("alter table shop.order_line disable trigger order_line_move; update shop.order_line set product_id = 1 where name = 'Cultland 30,000';"
                + " alter table shop.order_line enable trigger order_line_move");

        desk.pay(side);
        assertThat(desk.stage(side)).isEqualTo("WAITING");
        new StockArrived(desk.shipping).on(desk.outbox.of("order.waiting").get(0));

        assertThat(desk.stage(waiting.get(0))).isEqualTo("DELIVERED");
        assertThat(desk.stage(side)).isEqualTo("WAITING");
    }

    @Test
    void aShortageIsToldOnceUntilItIsOver() {
        desk.load(1, "NEWS", 6);
        desk.shipping.shipWaiting();
        assertThat(desk.count("shop.shortage")).isZero();
        desk.load(1, "MORE", 2);
        String first = desk.place(7, 1, 1);
        String second = desk.place(8, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'");

        desk.pay(first);
        desk.pay(second);

        assertThat(desk.outbox.of("stock.short")).singleElement().satisfies(event -> assertThat(event.fact("number")).isEqualTo(first));
    }

    @Test
    void withoutStockNothingMoves() {
        assertThat(desk.shipping.shipWaiting()).isZero();
        assertThat(desk.outbox.topics()).isEmpty();
        assertThatThrownBy(() -> desk.shipping.shipNow(waiting.get(1), Actor.staff(9), "")).isInstanceOf(Refused.class).hasMessage("shop.order.refused.stock");
    }

    @Test
    void staffShipOneAheadOnceOnly() {
        desk.load(1, "NEWS", 1);

        desk.shipping.shipNow(waiting.get(3), Actor.staff(9), "asked by phone");

        assertThat(desk.stage(waiting.get(3))).isEqualTo("DELIVERED");
        assertThat(desk.rows("select actor || ' ' || reason from shop.order_event where to_state = 'DELIVERED'").toString()).isEqualTo("[staff:9 asked by phone]");
        assertThatThrownBy(() -> desk.shipping.shipNow(waiting.get(3), Actor.staff(9), "")).isInstanceOf(Refused.class).hasMessage("shop.order.refused.ship");
        assertThat(desk.outbox.of("order.delivered")).hasSize(1);
    }
}
