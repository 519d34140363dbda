package org.hanok.shop.order.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanok.api.Money;
import org.hanok.api.event.Event;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.order.ship.StockArrived;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 3);
    }

    @Test
    void anExactPaymentDeliversAndTellsIt() {
        String number = desk.place(7, 1, 2);
        desk.outbox.clear();

        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(desk.outbox.topics()).containsExactly("order.paid", "order.delivered");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(2);
        assertThat(desk.rows("select axis || ' ' || from_state || '>' || to_state from shop.order_event order by id").toString())
                .isEqualTo("[ORDER >PLACED, PAYMENT UNPAID>PAID, DELIVERY NONE>DELIVERED, ORDER PLACED>COMPLETED]");
    }

    @Test
    void theSamePaymentToldAgainChangesNothing() {
        String number = desk.place(7, 1, 1);
        desk.pay(number);
        desk.outbox.clear();

        for (int i = 0; i < 3; i++) {
            desk.pay(number);
        }

        assertThat(desk.outbox.topics()).isEmpty();
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(1);
        assertThat(desk.count("shop.order_payment")).isEqualTo(1);
    }

    @Test
    void anotherAmountOrCurrencyIsKeptForStaffAndMovesNothing() {
        String number = desk.place(7, 1, 1);
        desk.outbox.clear();

        desk.pay(number, Money.won(9_399), "short");
        desk.pay(number, new Money(9_400, "USD"), "foreign");

        assertThat(desk.axes(number)).isEqualTo("PLACED/UNPAID/NONE");
        assertThat(desk.outbox.of("order.mispaid")).extracting(event -> event.fact("verdict")).containsExactly("WRONG_AMOUNT", "WRONG_CURRENCY");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isZero();

        desk.pay(number);
        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
    }

    @Test
    void aSecondChargeForAPaidOrderIsKeptForStaff() {
        String number = desk.place(7, 1, 1);
        desk.pay(number);

        desk.pay(number, desk.total(number), "again");

        assertThat(desk.outbox.of("order.mispaid")).extracting(event -> event.fact("verdict")).containsExactly("ALREADY_PAID");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(1);
    }

    @Test
    void aLatePaymentReopensAnExpiredOrder() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.orders set expires_at = now() - interval '3 hours'");
        assertThat(desk.expiry.expire()).isEqualTo(1);
        assertThat(desk.axes(number)).isEqualTo("EXPIRED/UNPAID/NONE");

        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(desk.rows("select to_state from shop.order_event order by id").toString())
                .isEqualTo("[PLACED, EXPIRED, PAID, PLACED, DELIVERED, COMPLETED]");
    }

    @Test
    void aPaymentForACancelledOrderMovesNothingAndCallsStaff() {
        String number = desk.place(7, 1, 1);
        desk.orders.cancel(number, Actor.member(7), "");

        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("CANCELLED/UNPAID/NONE");
        assertThat(desk.outbox.of("order.mispaid")).extracting(event -> event.fact("verdict")).containsExactly("ORDER_CLOSED");
    }

    @Test
    void withoutStockThePaidOrderWaitsAndKeepsNoPin() {
        String number = desk.place(7, 1, 3);
        String other = desk.place(8, 1, 1);
        desk.pay(other);
        desk.outbox.clear();

        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/WAITING");
        assertThat(desk.outbox.topics()).containsExactly("order.paid", "order.waiting", "stock.short");
        assertThat(desk.count("shop.pin where state = 'AVAILABLE'")).isEqualTo(2);
        assertThat(desk.stock.available(java.util.List.of(1L))).containsEntry(1L, 0L);
    }

    @Test
    void linesInStockAreDeliveredWhileOthersWait() {
        desk.load(2, "BBBB", 1);
        Draft two = new Draft("bank", java.util.List.of(new org.hanok.shop.cart.CartLine(1, 2), new org.hanok.shop.cart.CartLine(2, 1)), null, "own-use/1",
                "key-of-two-lines");
        String number = desk.orders.place(Desk.buyer(7), two).number();
        desk.pay(desk.place(8, 2, 1));
        desk.outbox.clear();

        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/PARTIAL");
        assertThat(desk.outbox.of("order.waiting")).extracting(event -> event.fact("pins")).containsExactly("2");
        desk.load(2, "CCCC", 1);
        new StockArrived(desk.shipping).on(desk.outbox.of("pins.loaded").get(0));
        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
    }

    @Test
    void otherPluginsChargesAndUnknownOrdersAreLeftAlone() {
        Event foreign = new Event("payment.settled", new org.hanok.api.Ref("board.coffee", "1"), java.time.Instant.now(), java.util.Map.of());
        new PaymentSettled(desk.settlement).on(foreign);
        desk.pay("20200101-ABCDEF", Money.won(1), "nobody");

        assertThat(desk.count("shop.order_payment")).isZero();
    }
}
