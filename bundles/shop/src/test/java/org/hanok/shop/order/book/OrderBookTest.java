package org.hanok.shop.order.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.vault.PinState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private Desk desk;
    private OrderBook book;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        book = new OrderBook(desk.database.em(), desk.database.tx());
    }

    @Test
    void anOrderIsItsOwnersOnly() {
        String number = desk.place(7, 1, 2);

        assertThat(book.own(number, 7)).hasValueSatisfying(file -> {
            assertThat(file.order().stage()).isEqualTo(Stage.UNPAID);
            assertThat(file.lines()).extracting(OrderedLine::name).containsExactly("Cultland 10,000");
            assertThat(file.pins()).isEmpty();
        });
        assertThat(book.own(number, 8)).isEmpty();
        assertThat(book.any(number)).isPresent();
    }

    @Test
    void aDeliveredOrderShowsMaskedPinsAndWhenTheyWereOpened() {
        String number = desk.place(7, 1, 2);
        desk.pay(number);
        OrderFile file = book.own(number, 7).orElseThrow();

        assertThat(file.pins(file.lines().get(0))).extracting(PinPlace::tail).containsExactly("00", "01");
        desk.reveals.open(number, file.pins().get(1).id(), 7, "192.0.2.1");
        assertThat(book.own(number, 7).orElseThrow().pins()).extracting(pin -> pin.opened().isPresent()).containsExactly(false, true);
    }

    @Test
    void theListGoesBackInTimePageByPage() {
        List<String> numbers = List.of(desk.place(7, 1, 1), desk.place(7, 1, 1), desk.place(7, 1, 1));
        desk.place(8, 1, 1);

        List<OrderBrief> first = book.ofMember(7, Long.MAX_VALUE, 2);
        assertThat(first).extracting(OrderBrief::number).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(book.ofMember(7, first.get(1).id(), 2)).extracting(OrderBrief::number).containsExactly(numbers.get(0));
    }

    @Test
    void linesPinsAndStepsAreReadAsTheyAre() {
        desk.load(2, "BBBB", 2);
        String number = desk.orders.place(Desk.buyer(7), new Draft("bank", List.of(new CartLine(2, 1), new CartLine(1, 2)), null, "own-use/1", "two-lines"))
                .number();
        desk.pay(number);
        long pin = Long.parseLong(desk.text("select id from shop.pin where product_id = 1 and slot = 2"));
        desk.reveals.open(number, pin, 7, "192.0.2.1");
        Instant opened = ((Timestamp) desk.rows("select at from shop.reveal").get(0)).toInstant();

        OrderFile file = book.any(number).orElseThrow();

        assertThat(file.lines()).extracting(line -> line.productId() + " " + line.slug() + " " + line.price() + " " + line.quantity() + " " + line.state())
                .containsExactly("2 cult-30000 28200 1 DELIVERED", "1 cult-10000 9400 2 DELIVERED");
        assertThat(file.lines()).extracting(OrderedLine::palette, OrderedLine::lattice).containsOnly(tuple("persimmon", "jeongja"));
        assertThat(file.pins(file.lines().get(0))).extracting(PinPlace::slot, PinPlace::state).containsExactly(tuple(1, PinState.DELIVERED));
        assertThat(file.pins(file.lines().get(1))).extracting(PinPlace::slot, PinPlace::openedOrNull).containsExactly(tuple(1, null), tuple(2, opened));
        assertThat(file.pins().get(2).id()).isEqualTo(pin);
        assertThat(file.steps()).extracting(step -> step.actor() + " " + step.axis() + " " + step.to()).containsExactly("member:7 ORDER PLACED",
                "payment PAYMENT PAID", "payment DELIVERY DELIVERED", "payment ORDER COMPLETED");
        assertThat(file.steps().get(0).at()).isEqualTo(((Timestamp) desk.rows("select min(at) from shop.order_event").get(0)).toInstant());
    }

    @Test
    void whatStaffWroteComesBackWhateverLettersItHas() {
        String number = desk.place(7, 1, 1);
        desk.orders.cancel(number, Actor.staff(9), "one\u001ftwo\u001ethree, \"four\"");

        assertThat(book.any(number).orElseThrow().steps()).extracting(OrderStep::reason).containsExactly("", "one two three, \"four\"");
    }

    @Test
    void anOrderWithoutAHistoryIsStillAnOrder() {
        String number = desk.place(7, 1, 1);
        desk.database.run("set session_replication_role = replica; delete from shop.order_event; set session_replication_role = default");

        assertThat(book.own(number, 7)).hasValueSatisfying(file -> assertThat(file.steps()).isEmpty());
        assertThat(book.any("20200101-AAAAAA")).isEmpty();
    }

    @Test
    void howFarAnOrderIsIsToldToItsOwnerOnly() {
        String number = desk.place(7, 1, 2);

        assertThat(book.progress(number, 7)).contains(new Progress(Stage.UNPAID, 0));
        desk.pay(number);
        assertThat(book.progress(number, 7)).contains(new Progress(Stage.DELIVERED, 2));
        assertThat(book.progress(number, 8)).isEmpty();
    }

    @Test
    void aBriefSaysTheFirstLineAndHowManyMore() {
        desk.load(2, "BBBB", 2);
        String number = desk.orders.place(Desk.buyer(7), new Draft("bank", List.of(new CartLine(2, 1), new CartLine(1, 2)), null, "own-use/1", "brief-two"))
                .number();
        Instant placed = ((Timestamp) desk.rows("select placed_at from shop.orders").get(0)).toInstant();

        assertThat(book.ofMember(7, Long.MAX_VALUE, 9)).containsExactly(new OrderBrief(Long.parseLong(desk.text("select id from shop.orders")), number, 7,
                "buyer 7", Stage.UNPAID, Money.won(47_000), 3, placed, "Cultland 30,000", 1, "persimmon", "jeongja", PaymentState.UNPAID));
    }
}
