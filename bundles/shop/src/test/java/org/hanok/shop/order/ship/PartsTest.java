package org.hanok.shop.order.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.shop.vault.give.Allocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that are given in parts, and what is held for those that staff look at. */
class PartsTest {

    private static final Actor STAFF = Actor.staff(9);
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 2);
        desk.load(3, "CCCC", 1);
    }

    /** Two of the first and one of the third product, paid while nothing is there. */
    private String waiting() {
        String number = desk.orders.place(Desk.buyer(7), new Draft("bank", List.of(new CartLine(1, 2), new CartLine(3, 1)), null, "", "parts-key-1")).number();
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(number);
        desk.outbox.clear();
        return number;
    }

    @Test
    void thatItWaitsIsToldOnceHoweverManyPartsItComesIn() {
        String number = waiting();
        desk.load(3, "LATE", 1);

        assertThat(new ShipWaiting(desk.shipping).run()).isEqualTo("1 orders shipped");
        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/PARTIAL");
        assertThat(new ShipWaiting(desk.shipping).run()).isEqualTo("0 orders shipped");
        desk.load(1, "LAST", 2);
        assertThat(new ShipWaiting(desk.shipping).run()).isEqualTo("1 orders shipped");

        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(desk.outbox.topics()).containsExactly("pins.loaded", "pins.loaded", "order.delivered");
        assertThat(desk.outbox.of("order.delivered").get(0).fact("pins")).isEqualTo("2");
        assertThat(desk.rows("select from_state || '>' || to_state from shop.order_event where actor = 'stock' order by id"))
                .hasToString("[WAITING>PARTIAL, PARTIAL>DELIVERED, PLACED>COMPLETED]");
    }

    @Test
    void aPartlyGivenOrderCanBeHeldAndGoesOnWhereItStood() {
        String number = waiting();
        desk.load(3, "LATE", 1);
        desk.ship();

        desk.holds.hold(number, STAFF, "odd");
        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/HELD");
        desk.load(1, "LAST", 2);
        assertThat(desk.ship()).as("held").isZero();
        desk.holds.release(number, STAFF, "well");

        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(3);
    }

    @Test
    void whatIsHeldForAnOrderThatStaffLookAtIsHeldForHours() {
        desk.settings.hoursHeld = 2;
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "shop.risk.text");
        desk.pay(desk.place(7, 1, 2));

        assertThat(desk.count("shop.pin where state = 'RESERVED' and reserved_until > now() + interval '119 minutes' and reserved_until <= now() + interval '120 minutes'"))
                .isEqualTo(2);
    }

    @Test
    void nothingGivenIsWaitingUnlessSomethingWasGivenBefore() {
        assertThat(Delivery.state(new Allocation(0, 1, 0), DeliveryState.NONE)).isEqualTo(DeliveryState.WAITING);
        assertThat(Delivery.state(new Allocation(0, 1, 0), DeliveryState.PARTIAL)).isEqualTo(DeliveryState.PARTIAL);
        assertThat(Delivery.state(new Allocation(1, 1, 1), DeliveryState.WAITING)).isEqualTo(DeliveryState.PARTIAL);
        assertThat(Delivery.state(new Allocation(1, 0, 1), DeliveryState.PARTIAL)).isEqualTo(DeliveryState.DELIVERED);
    }
}
