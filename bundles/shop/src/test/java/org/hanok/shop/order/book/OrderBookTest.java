package org.hanok.shop.order.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Stage;
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
}
