package org.hanok.shop.vault.give;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final String BY_STATE = "select string_agg(state || ' ' || n, ', ' order by state) from (select state, count(*) as n from shop.pin group by state) s";
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    private long id(String number) {
        return Long.parseLong(desk.text("select id from shop.orders where number = '" + number + "'"));
    }

    private Reservation reserve(String number, int minutes) {
        return desk.database.tx().call(() -> desk.allocator.reserve(id(number), minutes));
    }

    private int release(String number) {
        return desk.database.tx().call(() -> desk.allocator.release(id(number)));
    }

    /** As if the time of every reservation had passed. */
    private void lapse() {
        desk.database.run("update shop.pin set reserved_until = now() - interval '1 second' where state = 'RESERVED'");
    }

    private long left(long product) {
        return desk.stock.available(List.of(product)).get(product);
    }

    private String states() {
        return desk.text(BY_STATE);
    }

    @Test
    void whatIsHeldIsSoldOutForOthersAtOnce() {
        desk.load(1, "AAAA", 3);
        String order = desk.place(7, 1, 3);
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "in stock");

        assertThat(reserve(order, 10)).isEqualTo(new Reservation(3, 3)).extracting(Reservation::complete).isEqualTo(true);

        assertThat(left(1)).isZero();
        assertThat(desk.cache.isEmpty()).as("pages that say in stock").isTrue();
        assertThat(desk.racks.levels(Long.MIN_VALUE, 0, 10)).filteredOn(level -> level.product() == 1).singleElement()
                .satisfies(level -> assertThat(List.of(level.available(), level.reserved())).containsExactly(0L, 3L));
    }

    @Test
    void pagesStayWhileThereIsMore() {
        desk.load(1, "AAAA", 3);
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "in stock");
        String order = desk.place(7, 1, 2);
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "in stock");
        reserve(order, 10);

        assertThat(desk.cache.isEmpty()).isFalse();
        assertThat(left(1)).isEqualTo(1);
    }

    @Test
    void anOrderGetsWhatIsHeldForItEvenBeforeThoseThatWait() {
        desk.load(1, "AAAA", 2);
        String holder = desk.place(7, 1, 1);
        String other = desk.place(8, 1, 1);
        String third = desk.place(9, 1, 1);
        reserve(holder, 10);
        String held = desk.text("select id from shop.pin where state = 'RESERVED'");
        desk.pay(other);
        desk.pay(third);
        assertThat(states()).as("the third waits").isEqualTo("DELIVERED 1, RESERVED 1");

        desk.pay(holder);

        assertThat(desk.text("select l.order_id from shop.pin p join shop.order_line l on l.id = p.order_line_id where p.id = " + held))
                .isEqualTo(String.valueOf(id(holder)));
        assertThat(states()).isEqualTo("DELIVERED 2");
        assertThat(desk.count("shop.pin where reserved_until is not null")).isZero();
    }

    @Test
    void freeOnesGoBeforeThoseWhoseTimeIsOver() {
        desk.load(1, "AAAA", 2);
        String slow = desk.place(7, 1, 1);
        reserve(slow, 10);
        lapse();
        assertThat(left(1)).isEqualTo(2);

        desk.pay(desk.place(8, 1, 1));
        assertThat(states()).isEqualTo("DELIVERED 1, RESERVED 1");
        desk.pay(desk.place(9, 1, 1));
        assertThat(states()).isEqualTo("DELIVERED 2");
        assertThat(left(1)).isZero();
        desk.pay(slow);
        assertThat(desk.text("select stage from shop.orders where number = '" + slow + "'")).isEqualTo("WAITING");
    }

    @Test
    void anotherReservationTakesWhatIsOverAndNothingElse() {
        desk.load(1, "AAAA", 2);
        String first = desk.place(7, 1, 1);
        String second = desk.place(8, 1, 2);
        reserve(first, 10);
        assertThat(reserve(second, 10)).isEqualTo(new Reservation(2, 1)).extracting(Reservation::complete).isEqualTo(false);
        assertThat(reserve(second, 10)).as("asked again").isEqualTo(new Reservation(2, 1));
        desk.database.run("update shop.pin set reserved_until = now() - interval '1 second' where order_line_id = (select id from shop.order_line where order_id = "
                + id(first) + ")");

        assertThat(reserve(second, 10)).isEqualTo(new Reservation(2, 2));
        assertThat(desk.text("select string_agg(slot || '', ',' order by slot) from shop.pin")).isEqualTo("1,2");
        desk.pay(second);
        assertThat(states()).isEqualTo("DELIVERED 2");
    }

    @Test
    void whatWasLostIsReplacedWithoutDisturbingTheRest() {
        desk.load(1, "AAAA", 3);
        String order = desk.place(7, 1, 3);
        String other = desk.place(8, 1, 1);
        reserve(order, 10);
        desk.database.run("update shop.pin set reserved_until = now() - interval '1 second' where slot = 2");
        desk.pay(other);
        assertThat(desk.count("shop.pin where state = 'RESERVED'")).isEqualTo(2);
        desk.load(1, "BBBB", 1);

        desk.pay(order);

        assertThat(desk.text("select string_agg(p.slot || '', ',' order by p.slot) from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = "
                + id(order))).isEqualTo("1,2,3");
    }

    @Test
    void releasingFreesOnlyTheOrdersOwn() {
        desk.load(1, "AAAA", 3);
        String first = desk.place(7, 1, 1);
        String second = desk.place(8, 1, 2);
        reserve(first, 10);
        reserve(second, 10);
        desk.cache.get("shop:page", Duration.ofHours(1), () -> "sold out");

        assertThat(release(second)).isEqualTo(2);
        assertThat(desk.cache.isEmpty()).as("pages that say sold out").isTrue();
        assertThat(release(second)).isZero();
        assertThat(states()).isEqualTo("AVAILABLE 2, RESERVED 1");
        assertThat(desk.count("shop.pin where state = 'AVAILABLE' and (slot is not null or reserved_until is not null)")).isZero();
    }

    @Test
    void theJobFreesWhatIsOver() {
        desk.load(1, "AAAA", 3);
        String order = desk.place(7, 1, 2);
        reserve(order, 10);
        TidyReservations job = new TidyReservations(desk.allocator, desk.database.tx());
        assertThat(job.run()).startsWith("0 ");
        lapse();

        assertThat(job.run()).startsWith("2 ");
        assertThat(states()).isEqualTo("AVAILABLE 3");
    }

    @Test
    void holdingAgainHoldsLongerAndNeverShorter() {
        desk.load(1, "AAAA", 1);
        String order = desk.place(7, 1, 1);
        reserve(order, 10);
        String until = "select extract(minute from reserved_until - now()) from shop.pin";
        double ten = Double.parseDouble(desk.text(until));
        reserve(order, 30);
        double thirty = Double.parseDouble(desk.text(until));
        reserve(order, 5);

        assertThat(List.of(ten, thirty, Double.parseDouble(desk.text(until)))).containsExactly(9.0, 29.0, 29.0);
        assertThat(desk.count("shop.pin")).isEqualTo(1);
    }

    @Test
    void whatPaidOrdersWaitForIsNotHeldForOthers() {
        desk.load(1, "AAAA", 3);
        String big = desk.place(7, 1, 3);
        String late = desk.place(8, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where id = (select max(id) from shop.pin)");
        desk.pay(big);
        assertThat(states()).isEqualTo("AVAILABLE 2, DEAD 1");

        assertThat(reserve(late, 10)).isEqualTo(new Reservation(1, 0));
        desk.load(1, "BBBB", 2);
        assertThat(reserve(late, 10)).isEqualTo(new Reservation(1, 1));
    }

    @Test
    void switchedOffItAsksNothing() {
        desk.load(1, "AAAA", 1);
        String order = desk.place(1);
        long id = id(order);

        int statements = desk.database.statements(() -> assertThat(desk.allocator.reserve(id, 0)).isEqualTo(new Reservation(0, 0)));

        assertThat(statements).isZero();
        assertThat(states()).isEqualTo("AVAILABLE 1");
    }

    @Test
    void everyStepIsOneStatement() {
        desk.load(1, "AAAA", 5);
        String order = desk.place(7, 1, 2);
        long id = id(order);

        int statements = desk.database.statements(() -> desk.database.tx().run(() -> {
            desk.allocator.reserve(id, 10);
            desk.allocator.release(id);
            desk.allocator.allocate(id, false);
        }));

        assertThat(statements).isEqualTo(3);
    }

    @Test
    void theDatabaseItselfKeepsAPromise() {
        desk.load(1, "AAAA", 1);
        String holder = desk.place(7, 1, 1);
        String thief = desk.place(8, 1, 1);
        reserve(holder, 10);
        String steal = "update shop.pin set order_line_id = (select id from shop.order_line where order_id = " + id(thief) + ")";

        assertThatThrownBy(() -> desk.database.run(steal)).hasMessageContaining("promised to another");
        assertThatThrownBy(() -> desk.database.run(steal + ", state = 'DELIVERED', delivered_at = now(), reserved_until = null")).hasMessageContaining("promised");
        lapse();
        desk.database.run(steal);
    }

    @Test
    void whatAnOrderHoldsIsWaitedForWhenSomebodyHasItLockedForAMoment() throws Exception {
        desk.load(1, "AAAA", 2);
        String order = desk.place(7, 1, 1);
        reserve(order, 10);
        String held = desk.text("select id from shop.pin where state = 'RESERVED'");
        ExecutorService thread = Executors.newSingleThreadExecutor();

        Future<?> paid = desk.database.tx().call(() -> {
            desk.database.em().createNativeQuery("select id from shop.pin where state = 'RESERVED' for update").getResultList();
            Future<?> paying = thread.submit(() -> desk.pay(order));
            Object waiting = 0L;
            while (!paying.isDone() && ((Number) waiting).intValue() == 0) {
                waiting = desk.database.em().createNativeQuery("select count(*) from pg_locks where not granted").getSingleResult();
            }
            assertThat(paying.isDone()).isFalse();
            return paying;
        });
        paid.get();
        thread.shutdown();

        assertThat(desk.text("select id from shop.pin where state = 'DELIVERED'")).isEqualTo(held);
        assertThat(states()).isEqualTo("AVAILABLE 1, DELIVERED 1");
    }

    @Test
    void manyAtOnceHoldEachPinForOneOrderAndNeverDeadlock() throws Exception {
        desk.load(1, "AAAA", 60);
        desk.load(2, "BBBB", 60);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            orders.add(desk.place(100 + i, 1 + i % 2, 3));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> done = new ArrayList<>();
        for (String order : orders) {
            done.add(threads.submit(() -> {
                reserve(order, 10);
                desk.database.tx().call(desk.allocator::tidy);
                if (order.hashCode() % 3 == 0) {
                    release(order);
                } else {
                    desk.pay(order);
                }
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();

        long paid = desk.count("shop.orders where payment_state = 'PAID'");
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(3 * paid);
        assertThat(desk.count("shop.pin where state = 'AVAILABLE'")).isEqualTo(120 - 3 * paid);
        assertThat(desk.count("(select order_line_id, slot from shop.pin where slot is not null group by 1, 2 having count(*) > 1) doubled")).isZero();
    }
}
