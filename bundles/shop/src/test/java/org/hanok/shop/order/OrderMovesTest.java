package org.hanok.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.hanok.api.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states of every axis: what is not allowed is refused by the database itself, whoever asks. */
class OrderMovesTest {

    private static final Set<String> ORDER = Set.of("PLACED>COMPLETED", "PLACED>EXPIRED", "PLACED>CANCELLED", "EXPIRED>PLACED", "EXPIRED>COMPLETED");
    private static final Set<String> PAYMENT = Set.of("UNPAID>PAID", "PAID>PARTIALLY_REFUNDED", "PAID>REFUNDED", "PARTIALLY_REFUNDED>REFUNDED");
    private static final Set<String> DELIVERY = Set.of("NONE>HELD", "NONE>WAITING", "NONE>PARTIAL", "NONE>DELIVERED", "WAITING>PARTIAL",
            "WAITING>DELIVERED", "PARTIAL>DELIVERED", "WAITING>HELD", "PARTIAL>HELD", "HELD>WAITING", "HELD>PARTIAL", "HELD>DELIVERED");
    private Desk desk;
    private String number;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 5);
        number = desk.place(7, 1, 1);
    }

    static Stream<Arguments> moves() {
        return Stream.of(pairs("order_state", OrderState.values(), ORDER), pairs("payment_state", PaymentState.values(), PAYMENT),
                pairs("delivery_state", DeliveryState.values(), DELIVERY)).flatMap(pairs -> pairs);
    }

    private static Stream<Arguments> pairs(String axis, Enum<?>[] states, Set<String> allowed) {
        return Stream.of(states).flatMap(from -> Stream.of(states).filter(to -> to != from)
                .map(to -> Arguments.of(axis, from.name(), to.name(), allowed.contains(from + ">" + to))));
    }

    @ParameterizedTest(name = "{0} {1} > {2}: {3}")
    @MethodSource("moves")
    void onlyTheDrawnMovesAreTaken(String axis, String from, String to, boolean allowed) {
        put(axis, from);
        Runnable move = () -> desk.database.run("update shop.orders set " + assignments(axis, to));
        if (allowed) {
            move.run();
            assertThat(desk.text("select " + axis + " from shop.orders")).isEqualTo(to);
        } else {
            assertThatThrownBy(move::run).hasRootCauseInstanceOf(java.sql.SQLException.class).hasMessageContaining("does not move");
        }
    }

    @Test
    void aPaidOrderIsNeitherCancelledNorExpired() {
        desk.database.run("update shop.orders set expires_at = now() - interval '1 minute'");
        desk.pay(number);

        assertThatThrownBy(() -> desk.orders.cancel(number, Actor.member(7), "")).isInstanceOf(Refused.class);
        assertThat(desk.expiry.expire()).isZero();
        assertThat(desk.axes(number)).isEqualTo("COMPLETED/PAID/DELIVERED");
    }

    @Test
    void aCancelledOrderStaysCancelled() {
        desk.orders.cancel(number, Actor.staff(9), "asked by phone");
        desk.database.run("update shop.orders set expires_at = now() - interval '1 minute'");

        assertThat(desk.expiry.expire()).isZero();
        assertThatThrownBy(() -> desk.orders.cancel(number, Actor.member(7), "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.shipping.shipNow(number, Actor.staff(9), "")).isInstanceOf(Refused.class);
        assertThat(desk.rows("select actor || ' ' || reason from shop.order_event where to_state = 'CANCELLED'").toString()).isEqualTo("[staff:9 asked by phone]");
    }

    @Test
    void anOrderInTimeDoesNotExpire() {
        assertThat(desk.expiry.expire()).isZero();
        assertThat(desk.text("select extract(epoch from expires_at - placed_at)::int from shop.orders")).isEqualTo("1800");
    }

    @Test
    void historyAndPaymentsAreOnlyAddedTo() {
        desk.pay(number);
        for (String sql : new String[] {"delete from shop.order_event", "update shop.order_event set actor = 'nobody'", "delete from shop.order_payment"}) {
            assertThatThrownBy(() -> desk.database.run(sql)).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void whatWasOrderedDoesNotChange() {
        assertThatThrownBy(() -> desk.database.run("update shop.orders set total = 1")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> desk.database.run("update shop.orders set member_id = 8")).hasMessageContaining("does not change");
    }

    private void put(String axis, String state) {
        desk.database.run("alter table shop.orders disable trigger orders_move; update shop.orders set " + assignments(axis, state)
                + "; alter table shop.orders enable trigger orders_move");
    }

    /** A consistent row around the one state that matters, so that no other constraint speaks first. */
    private static String assignments(String axis, String state) {
        return switch (axis) {
            case "order_state" -> row(state, state.equals("COMPLETED") ? "PAID" : "UNPAID", state.equals("COMPLETED") ? "DELIVERED" : "NONE");
            case "payment_state" -> row("PLACED", state, "NONE");
            default -> row("PLACED", state.equals("NONE") ? "UNPAID" : "PAID", state);
        };
    }

    private static String row(String order, String payment, String delivery) {
        boolean closed = order.equals("EXPIRED") || order.equals("CANCELLED");
        return "order_state = '%s', payment_state = '%s', delivery_state = '%s', paid_at = %s, delivered_at = %s, closed_at = %s".formatted(order, payment, delivery,
                payment.equals("UNPAID") ? "null" : "now()", delivery.equals("DELIVERED") ? "now()" : "null", closed ? "now()" : "null");
    }
}
