package org.hanok.shop.order.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldsTest {

    private static final Actor STAFF = Actor.staff(9);
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
    }

    private String held() {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "shop.risk.text");
        String number = desk.place(7, 1, 2);
        desk.pay(number);
        return number;
    }

    @ParameterizedTest
    @EnumSource(value = Ruling.class, names = {"HOLD", "REFUSE"})
    void whatIsNotAllowedIsPaidAndHeld(Ruling ruling) {
        desk.risk.payment = TestRisk.judgement(ruling, "first-purchase", "shop.risk.text");
        String number = desk.place(7, 1, 2);
        desk.outbox.clear();

        desk.pay(number);
        desk.pay(number);

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/HELD");
        assertThat(desk.stage(number)).isEqualTo("HELD");
        assertThat(desk.outbox.topics()).containsExactly("order.paid", "order.held");
        assertThat(desk.outbox.of("order.held").get(0).facts()).containsEntry("reason", "first-purchase").containsEntry("number", number);
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isZero();
        assertThat(desk.rows("select actor || ' ' || reason || ' ' || to_state from shop.order_event where actor = 'risk'").toString())
                .isEqualTo("[risk first-purchase HELD]");
    }

    @Test
    void riskIsAskedTwiceWithWhatIsBought() {
        Draft two = new Draft("bank", List.of(new CartLine(1, 2)), null, "", "risk-key-1");
        Visit buyer = new Visit("/checkout", Locale.KOREAN, Desk.buyer(7).signedIn(), "s7", "192.0.2.7", "test", "", null, "KR", "browser-7");
        String number = desk.orders.place(buyer, two).number();
        desk.pay(number);

        Purchase wanted = new Purchase(7, "bank", "www", "192.0.2.7", "test", "browser-7", List.of(new Purchase.Line(1, 1, Money.won(10_000), Money.won(9_400), 2)), null);
        assertThat(desk.risk.asked).containsExactly(wanted.by(buyer.signedIn()), wanted);
    }

    @Test
    void aRefusedPurchaseIsNotPlacedAndSaysWhy() {
        desk.risk.checkout = TestRisk.judgement(Ruling.REFUSE, "cap", "shop.risk.cap", Money.won(60_000));

        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("shop.risk.cap");
            assertThat(refused.arguments()).containsExactly(Money.won(60_000));
        });
        assertThat(desk.count("shop.orders")).isZero();
        desk.risk.checkout = TestRisk.judgement(Ruling.HOLD, "cap", "shop.risk.cap");
        assertThat(desk.stage(desk.place(7, 1, 1))).isEqualTo("UNPAID");
    }

    @Test
    void approvingDeliversOnceWhoeverComesSecond() {
        String number = held();
        desk.outbox.clear();

        desk.holds.release(number, STAFF, "called back");

        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(desk.outbox.topics()).containsExactly("order.released", "order.delivered");
        assertThat(desk.rows("select actor || ' ' || reason || ' ' || from_state || '>' || to_state from shop.order_event where actor = 'staff:9' order by id")
                .toString()).isEqualTo("[staff:9 called back HELD>DELIVERED, staff:9 called back PLACED>COMPLETED]");
        assertThatThrownBy(() -> desk.holds.release(number, STAFF, "")).hasMessage("shop.order.refused.approve");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(2);
    }

    @Test
    void anApprovedOrderWithoutStockWaitsItsTurn() {
        String number = held();
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.outbox.clear();

        desk.holds.release(number, STAFF, "");

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/WAITING");
        assertThat(desk.outbox.topics()).containsExactly("order.released", "order.waiting", "stock.short");
        desk.load(1, "MORE", 2);
        assertThat(desk.shipping.shipWaiting()).isEqualTo(1);
        assertThat(desk.stage(number)).isEqualTo("DELIVERED");
    }

    @Test
    void aHeldOrderStandsInNobodysWayAndIsNotShipped() {
        String number = desk.place(7, 1, 5);
        String next = desk.place(8, 1, 2);
        desk.database.run("update shop.pin set state = 'DEAD' where id > 4");
        desk.pay(number);
        desk.pay(next);
        assertThat(desk.stage(next)).isEqualTo("WAITING");

        desk.holds.hold(number, STAFF, "odd");

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/HELD");
        assertThat(desk.shipping.shipWaiting()).isEqualTo(1);
        assertThat(desk.stage(next)).isEqualTo("DELIVERED");
        assertThat(desk.outbox.of("order.held").get(0).fact("reason")).isEqualTo("odd");
        assertThatThrownBy(() -> desk.shipping.shipNow(number, STAFF, "")).hasMessage("shop.order.refused.ship");
        assertThatThrownBy(() -> desk.holds.hold(next, STAFF, "late")).hasMessage("shop.order.refused.hold");
        assertThatThrownBy(() -> desk.holds.hold("20200101-AAAAAA", STAFF, "none")).hasMessage("shop.order.refused.hold");
    }

    @Test
    void whatWasGivenBeforeAHoldStaysGiven() {
        desk.load(2, "BBBB", 1);
        Draft two = new Draft("bank", List.of(new CartLine(1, 2), new CartLine(2, 1)), null, "", "partial-held");
        String number = desk.orders.place(Desk.buyer(7), two).number();
        desk.database.run("update shop.pin set state = 'DEAD' where product_id = 2");
        desk.pay(number);
        desk.holds.hold(number, STAFF, "odd");

        desk.holds.release(number, STAFF, "");

        assertThat(desk.axes(number)).isEqualTo("PLACED/PAID/PARTIAL");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(2);
    }
}
