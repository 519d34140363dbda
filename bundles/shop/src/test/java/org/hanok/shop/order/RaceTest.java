package org.hanok.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.api.Refused;
import org.hanok.shop.order.checkout.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final String SOUND = """
            shop.orders o where o.payment_state = 'PAID' and (
              o.delivery_state = 'DELIVERED' and (select count(*) from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id) <> o.pins
              or o.delivery_state = 'WAITING' and exists (select 1 from shop.pin p join shop.order_line l on l.id = p.order_line_id where l.order_id = o.id))""";
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void ofTwoBuyersOfTheLastPinOneGetsItAndTheOtherWaits() throws Exception {
        for (int round = 0; round < 200; round++) {
            desk.load(1, "R" + round, 1);
            String first = desk.place(7, 1, 1);
            String second = desk.place(8, 1, 1);

            together(() -> desk.pay(first), () -> desk.pay(second));

            assertThat(List.of(desk.stage(first), desk.stage(second))).as("round %d", round).containsExactlyInAnyOrder("DELIVERED", "WAITING");
            String waiting = desk.stage(first).equals("WAITING") ? first : second;
            desk.load(1, "S" + round, 1);
            desk.shipping.shipWaiting();
            assertThat(desk.stage(waiting)).isEqualTo("DELIVERED");
        }
        assertThat(desk.count(SOUND)).isZero();
        assertThat(desk.count("(select order_line_id from shop.pin group by order_line_id having count(*) > 1) doubled")).isZero();
    }

    @Test
    void whilePinsAreHeldTheLastOneIsPromisedToOneBuyerOnly() throws Exception {
        desk.settings.minutesReserved = 30;
        for (int round = 0; round < 50; round++) {
            desk.load(1, "H" + round, 1);
            AtomicInteger refused = new AtomicInteger();
            together(() -> wish(7, refused), () -> wish(8, refused));
            assertThat(refused).as("round %d", round).hasValue(1);
            assertThat(desk.count("shop.orders")).isEqualTo(round + 1);
            desk.pay(desk.rows("select number from shop.orders where payment_state = 'UNPAID'").get(0).toString());
        }
        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(50);
    }

    private void wish(long buyer, AtomicInteger refused) {
        try {
            desk.place(buyer, 1, 1);
        } catch (Refused e) {
            assertThat(e.key()).matches("shop.checkout.refused.(taken|soldout)");
            refused.incrementAndGet();
        }
    }

    @Test
    void tenPinsAndFortyPaidOrdersGiveTenDeliveredAndTheRestInPaymentOrder() throws Exception {
        desk.load(1, "FIRST", 40);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(desk.place(100 + i, 1, 1));
        }
        desk.database.run("update shop.pin set state = 'DEAD' where id > 10");

        together(numbers.stream().map(number -> (Runnable) () -> desk.pay(number)).toArray(Runnable[]::new));
        desk.shipping.shipWaiting();

        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(10);
        assertThat(desk.count("shop.orders where stage = 'WAITING'")).isEqualTo(30);
        assertThat(desk.stock.available(List.of(1L))).containsEntry(1L, 0L);
        assertThat(desk.count("(select distinct id from shop.pin where state = 'DELIVERED') p")).isEqualTo(10);
        assertThat(desk.outbox.of("stock.short")).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("product", "1")
                .containsEntry("name", "Cultland 10,000"));
        desk.load(1, "SECOND", 12);
        together(desk.shipping::shipWaiting, desk.shipping::shipWaiting, desk.shipping::shipWaiting);
        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(22);
        assertThat(desk.count("shop.orders w join shop.orders d on d.stage = 'DELIVERED' and (d.paid_at, d.id) > (w.paid_at, w.id)"
                + " where w.stage = 'WAITING' and d.id in (select l.order_id from shop.pin p join shop.order_line l on l.id = p.order_line_id"
                + " where p.batch_id = (select max(id) from shop.pin_batch))")).isZero();
        desk.load(1, "THIRD", 18);
        desk.shipping.shipWaiting();
        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(40);
        assertThat(desk.count("(select distinct id from shop.pin where state = 'DELIVERED') p")).isEqualTo(40);
        assertThat(desk.count(SOUND)).isZero();
    }

    @Test
    void ordersOfTheSameTwoProductsInOppositeOrderNeverBlockEachOther() throws Exception {
        desk.load(1, "XXXX", 200);
        desk.load(2, "YYYY", 200);
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long first = i % 2 == 0 ? 1 : 2;
            Draft draft = new Draft("bank", List.of(new org.hanok.shop.cart.CartLine(first, 2), new org.hanok.shop.cart.CartLine(3 - first, 1)), null, "", "key-" + i + "-----");
            String number = desk.orders.place(Desk.buyer(200 + i), draft).number();
            work.add(() -> desk.pay(number));
        }

        together(work.toArray(Runnable[]::new));

        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(60);
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(180);
    }

    @Test
    void theSamePaymentToldByManyAtOnceDeliversOnce() throws Exception {
        desk.load(1, "SAME", 50);
        for (int round = 0; round < 25; round++) {
            String number = desk.place(7, 1, 1);
            Runnable pay = () -> desk.pay(number);
            together(pay, pay, pay, pay);
        }
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(25);
        assertThat(desk.outbox.of("order.delivered")).hasSize(25);
    }

    @Test
    void theSameFormSentTwiceAtOncePlacesOneOrder() throws Exception {
        desk.load(1, "FORM", 50);
        for (int round = 0; round < 25; round++) {
            Draft draft = Desk.draft(1, 1);
            List<String> numbers = new ArrayList<>();
            Runnable place = () -> {
                String number = desk.orders.place(Desk.buyer(7), draft).number();
                synchronized (numbers) {
                    numbers.add(number);
                }
            };
            together(place, place);
            assertThat(numbers).hasSize(2);
            assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        }
        assertThat(desk.count("shop.orders")).isEqualTo(25);
        assertThat(desk.outbox.of("order.placed")).hasSize(25);
    }

    /** Starts at one moment what fits into the threads, and waits for all. */
    private void together(Runnable... work) throws Exception {
        CyclicBarrier gate = new CyclicBarrier(Math.min(work.length, 8));
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < work.length; i++) {
            Runnable task = work[i];
            boolean first = i < gate.getParties();
            tasks.add(() -> {
                if (first) {
                    gate.await();
                }
                task.run();
                return task;
            });
        }
        for (Future<Object> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }
}
