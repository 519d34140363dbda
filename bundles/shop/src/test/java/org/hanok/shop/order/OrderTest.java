package org.hanok.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.shop.order.book.OrderBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order as it is read back: its row, its stage, what its history keeps and what is told of it. */
class OrderTest {

    private static final String STEPS = "select o.number || ' ' || e.actor || ' ' || e.axis || ' ' || e.from_state || '>' || e.to_state || ' ' || e.reason"
            + " from shop.order_event e join shop.orders o on o.id = e.order_id order by e.id";
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
    }

    private Order read(String number) {
        return new OrderBook(desk.database.em(), desk.tx).any(number).orElseThrow().order();
    }

    @Test
    void whatWasPlacedAndPaidIsReadAsItWas() {
        String number = desk.place(7, 1, 2);
        Order unpaid = read(number);
        desk.pay(number);
        Order paid = read(number);

        assertThat(List.of(paid.number(), paid.payerName(), paid.method(), paid.locale(), paid.address(), paid.toString()))
                .containsExactly(number, "buyer 7", "bank", "ko", "192.0.2.7", number);
        assertThat(List.of(paid.total(), paid.faceTotal())).containsExactly(Money.won(18_800), Money.won(20_000));
        assertThat(List.of(paid.id(), paid.memberId(), (long) paid.pins())).containsExactly(Long.valueOf(desk.text("select id from shop.orders")), 7L, 2L);
        assertThat(paid.ref()).isEqualTo(new Ref("shop.order", number));
        assertThat(List.of(paid.stage(), paid.orderState(), paid.paymentState(), paid.deliveryState()))
                .containsExactly(Stage.DELIVERED, OrderState.COMPLETED, PaymentState.PAID, DeliveryState.DELIVERED);
        assertThat(paid.charge()).contains("ch-" + number);
        assertThat(Duration.between(paid.placedAt(), paid.expiresAt())).isEqualTo(Duration.ofMinutes(30));
        assertThat(unpaid.paidAt()).isEmpty();
        assertThat(paid.paidAt()).hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(paid.placedAt()));
        assertThat(unpaid.deliveredAt()).isEmpty();
        assertThat(paid.deliveredAt()).isEqualTo(paid.paidAt());
    }

    @Test
    void everyStageIsLiveClosedOrDone() {
        Set<Stage> live = EnumSet.noneOf(Stage.class);
        Set<Stage> closed = EnumSet.noneOf(Stage.class);
        Set<Stage> paid = EnumSet.noneOf(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> {
            (stage.isLive() ? live : EnumSet.noneOf(Stage.class)).add(stage);
            (stage.isClosed() ? closed : EnumSet.noneOf(Stage.class)).add(stage);
            (stage.isPaid() ? paid : EnumSet.noneOf(Stage.class)).add(stage);
        });

        assertThat(live).containsExactlyInAnyOrder(Stage.UNPAID, Stage.HELD, Stage.WAITING, Stage.PARTIAL);
        assertThat(closed).containsExactlyInAnyOrder(Stage.EXPIRED, Stage.CANCELLED, Stage.REFUNDED);
        assertThat(paid).containsExactlyInAnyOrder(Stage.HELD, Stage.WAITING, Stage.PARTIAL, Stage.DELIVERED);
        assertThat(closed).extracting(Stage::tone).containsOnly("plain");
        assertThat(Arrays.stream(Stage.values()).filter(stage -> stage.tone().equals("warn"))).containsExactlyInAnyOrder(Stage.HELD, Stage.WAITING,
                Stage.PARTIAL);
        assertThat(Arrays.stream(Stage.values()).map(Stage::icon)).allMatch(icon -> icon.matches("[a-z-]+")).contains("check", "clock");
    }

    @Test
    void theHistoryKeepsWhoDidWhatAndWhyInOrder() {
        String paid = desk.place(7, 1, 1);
        desk.pay(paid);
        String cancelled = desk.place(8, 1, 1);
        desk.orders.cancel(cancelled, Actor.staff(9), "asked \"by phone\"");

        assertThat(desk.rows(STEPS).stream().map(String::valueOf)).containsExactly(
                paid + " member:7 ORDER >PLACED ",
                paid + " payment PAYMENT UNPAID>PAID ch-" + paid,
                paid + " payment DELIVERY NONE>DELIVERED ch-" + paid,
                paid + " payment ORDER PLACED>COMPLETED ch-" + paid,
                cancelled + " member:8 ORDER >PLACED ",
                cancelled + " staff:9 ORDER PLACED>CANCELLED asked \"by phone\"");
        assertThat(desk.database.tx().read(() -> desk.database.em().createQuery("select e from OrderEvent e where e.to = 'PAID'", OrderEvent.class)
                .getSingleResult()))
                .hasToString("PAYMENT PAID");
        assertThat(desk.database.tx().read(() -> desk.database.em().createQuery("select l from OrderLine l order by l.id", OrderLine.class).getResultList()))
                .first().hasToString("Cultland 10,000 × 1");
    }

    @Test
    void manyThatExpireTogetherEachHaveItInTheirHistory() {
        List<String> numbers = List.of(desk.place(7, 1, 1), desk.place(8, 1, 1));
        desk.database.run("update shop.orders set expires_at = now() - interval '1 minute'");

        assertThat(desk.expiry.expire()).isEqualTo(2);

        assertThat(desk.rows(STEPS).stream().map(String::valueOf).filter(step -> step.contains("EXPIRED")))
                .containsExactlyInAnyOrderElementsOf(numbers.stream().map(number -> number + " clock ORDER PLACED>EXPIRED ").collect(Collectors.toList()));
    }

    @Test
    void whatIsToldOfAnOrderSaysWhoseItIsWhatItCostsAndWhereItIsSeen() {
        String number = desk.place(7, 1, 2);

        assertThat(desk.outbox.of("order.placed")).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(new Ref("shop.order", number));
            assertThat(event.facts()).containsAllEntriesOf(Map.of("member", "7", "number", number, "amount", "18800", "currency", "KRW", "link",
                    "/account/orders/" + number));
            assertThat(Duration.between(event.at(), desk.clock.instant())).isLessThan(Duration.ofMinutes(10));
        });
    }
}
