package org.hanok.shop.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.pay.OrderGivenUp;
import org.hanok.shop.order.pay.Till;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private final Visit buyer = Desk.buyer(7);
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        desk.load(3, "CCCC", 5);
    }

    private static Draft cart(Money seen, String key) {
        return new Draft("bank", List.of(), seen, "own-use/1", key);
    }

    @Test
    void theCartBecomesAnOrderAtTodaysPricesAndIsEmptied() {
        desk.carts.add(buyer, 1, 2);
        desk.carts.add(buyer, 3, 1);

        Placed placed = desk.orders.place(buyer, cart(Money.won(65_300), "cart-key-1"));

        assertThat(placed.number()).matches("[0-9]{8}-[2-9A-HJKMNP-Z]{6}");
        assertThat(placed.next()).isEmpty();
        assertThat(desk.axes(placed.number())).isEqualTo("PLACED/UNPAID/NONE");
        assertThat(desk.text("select total || ' ' || face_total || ' ' || list_total || ' ' || pins from shop.orders")).isEqualTo("65300 70000 70000 3");
        assertThat(desk.rows("select position || ' ' || name || ' ' || price || ' ' || quantity from shop.order_line order by position").toString())
                .isEqualTo("[1 Cultland 10,000 9400 2, 2 Cultland 50,000 46500 1]");
        assertThat(desk.carts.lines(buyer)).isEmpty();
        assertThat(desk.outbox.of("order.placed")).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("member", "7")
                .containsEntry("amount", "65300").containsEntry("link", "/account/orders/" + placed.number()));
    }

    @Test
    void theChargeIsAskedForWithEverythingThePayerWillRead() {
        Draft two = new Draft("card", List.of(new CartLine(1, 1), new CartLine(3, 1)), null, "", "charge-key-1");

        Placed placed = desk.orders.place(buyer, two);

        assertThat(placed.next()).contains("/payment/pay/ch-" + placed.number());
        assertThat(desk.payments.requests).singleElement().satisfies(request -> {
            assertThat(request.amount()).isEqualTo(Money.won(55_900));
            assertThat(request.payerName()).isEqualTo("buyer 7");
            assertThat(request.comeBack()).isEqualTo("/account/orders/" + placed.number());
            assertThat(request.title()).contains("Cultland 10,000", "1");
        });
    }

    @Test
    void aPriceThatChangedIsSaidBeforeAnybodyPaysIt() {
        desk.carts.add(buyer, 1, 1);
        desk.database.run("update shop.product set price = 9500 where id = 1");

        assertThatThrownBy(() -> desk.orders.place(buyer, cart(Money.won(9_400), "price-key-1"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.arguments()).containsExactly(Money.won(9_400), Money.won(9_500)));
        assertThat(desk.count("shop.orders")).isZero();
        assertThat(desk.carts.lines(buyer)).hasSize(1);
    }

    @Test
    void whatIsShortGoneOrUnknownIsRefusedByName() {
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(1, 6))).hasMessage("shop.checkout.refused.few");
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(2, 1))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("shop.checkout.refused.soldout");
            assertThat(refused.arguments()).containsExactly("Cultland 30,000");
        });
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(8, 1))).hasMessage("shop.checkout.refused.gone");
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(999, 1))).hasMessage("shop.checkout.refused.unknown");
        assertThatThrownBy(() -> desk.orders.place(buyer, cart(null, "empty-key-1"))).hasMessage("shop.checkout.refused.empty");
        assertThatThrownBy(() -> desk.orders.place(buyer, new Draft("cheque", List.of(new CartLine(1, 1)), null, "", "method-key"))).hasMessage(
                "shop.checkout.refused.method");
        assertThat(desk.outbox.topics()).containsOnly("pins.loaded");
    }

    @Test
    void whatPaidOrdersWaitForIsNotSoldAgain() {
        String first = desk.place(7, 1, 5);
        desk.pay(desk.place(8, 1, 2));
        desk.pay(first);

        assertThat(desk.stage(first)).isEqualTo("WAITING");
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(1, 1))).hasMessage("shop.checkout.refused.soldout");
    }

    @Test
    void theSameKeyGivesTheSameOrderAndAnotherWishUnderItIsRefused() {
        Draft draft = Desk.draft(1, 1);
        Placed first = desk.orders.place(buyer, draft);

        assertThat(desk.orders.place(buyer, draft).number()).isEqualTo(first.number());
        assertThat(desk.orders.place(Desk.buyer(8), draft).number()).isNotEqualTo(first.number());
        Draft other = new Draft("bank", List.of(new CartLine(1, 2)), null, "own-use/1", draft.key());
        assertThatThrownBy(() -> desk.orders.place(buyer, other)).hasMessage("shop.checkout.refused.key");
        assertThat(desk.count("shop.orders")).isEqualTo(2);
        assertThat(desk.outbox.of("order.placed")).hasSize(2);
    }

    @Test
    void aCartThatWasFilledAgainIsNotOrderedByAFormThatWasSentBefore() {
        desk.carts.add(buyer, 1, 1);
        String number = desk.orders.place(buyer, cart(null, "again-key-1")).number();
        desk.carts.add(buyer, 3, 2);

        assertThat(desk.orders.place(buyer, cart(null, "again-key-1")).number()).isEqualTo(number);
        assertThat(desk.count("shop.orders")).isEqualTo(1);
        assertThat(desk.carts.count(buyer)).isEqualTo(2);
        assertThatThrownBy(() -> desk.orders.place(buyer, cart(Money.won(1), "again-key-1"))).hasMessage("shop.checkout.refused.key");
        assertThat(desk.orders.place(buyer, cart(null, "again-key-2")).number()).isNotEqualTo(number);
    }

    @Test
    void theOrderStandsWhenTheCashierFailsAndAJobAsksAgain() {
        desk.payments.broken = true;
        Placed placed = desk.orders.place(buyer, Desk.draft(1, 1));

        assertThat(placed.next()).isEmpty();
        assertThat(desk.stage(placed.number())).isEqualTo("UNPAID");
        desk.payments.broken = false;
        assertThat(desk.cashier.chargeForgotten()).as("too young to be forgotten").isZero();
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set placed_at = now() - interval '1 minute'; alter table shop.orders enable trigger all");
        assertThat(desk.cashier.chargeForgotten()).isEqualTo(1);
        assertThat(desk.text("select charge from shop.orders")).isEqualTo("ch-" + placed.number());
        assertThat(desk.cashier.chargeForgotten()).isZero();
    }

    @Test
    void withoutPaymentThereAreNoWaysToPay() {
        Till.plug(desk.cashier);

        assertThat(desk.cashier.methods()).isEmpty();
        assertThatThrownBy(() -> desk.orders.place(buyer, Desk.draft(1, 1))).hasMessage("shop.checkout.refused.closed");
        assertThatThrownBy(() -> new OrderGivenUp(desk.cashier).on(desk.settled("20261123-AAAAAA", Money.won(1), "c"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancelledOrderGivesUpItsCharge() {
        String number = desk.place(7, 1, 1);
        desk.orders.cancel(number, Actor.member(7), "");

        new OrderGivenUp(desk.cashier).on(desk.outbox.of("order.cancelled").get(0));

        assertThat(desk.payments.cancelled).containsExactly(Order.ref(number));
    }

    /** What the shop asks of the database for one order, step by step. A step that grows must be looked at. */
    @Test
    void aWholeOrderTakesFewStatements() {
        desk.settings.minutesReserved = 30;
        desk.settings.oneUnpaid = true;
        OrderBook book = new OrderBook(desk.database.em(), desk.database.tx());
        String[] number = new String[1];
        OrderFile[] file = new OrderFile[1];
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("cart", desk.database.statements(() -> desk.carts.add(buyer, 1, 1)));
        steps.put("checkout", desk.database.statements(() -> desk.quotes.cart(buyer)));
        // The quote with the request's key, the order with lines, history, reservation and cart; the charge is written down with others.
        steps.put("place", desk.database.statements(() -> number[0] = desk.orders.place(buyer, cart(Money.won(9_400), "count-key-1")).number()));
        steps.put("show", desk.database.statements(() -> book.own(number[0], 7).orElseThrow()));
        steps.put("poll", desk.database.statements(() -> book.progress(number[0], 7).orElseThrow()));
        // Order and lines locked, PINs given, paid with history.
        steps.put("pay", desk.database.statements(() -> desk.pay(number[0], Money.won(9_400), "ch-" + number[0])));
        steps.put("show again", desk.database.statements(() -> file[0] = book.own(number[0], 7).orElseThrow()));
        steps.put("reveal", desk.database.statements(() -> desk.reveals.open(number[0], file[0].pins().get(0).id(), 7, "192.0.2.7")));

        System.out.println("Statements of the shop for a whole order: " + steps + ", together " + steps.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(steps).isEqualTo(Map.of("cart", 1, "checkout", 1, "place", 2, "show", 1, "poll", 1, "pay", 3, "show again", 1, "reveal", 1));
    }
}
