package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanok.benchmarks.rush.Names;
import org.hanok.itests.people.StormBuyer;
import org.hanok.itests.people.StormOperator;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.Test;

/**
 * The server and the database are killed at random moments while people buy and give back, and everything is in order afterwards. A build kills each twice;
 * {@code -Dhanok.kills=20 -Dhanok.ready=30} kills each twenty times and holds the aim; a build on a busy machine has 60 seconds to be ready again.
 */
class StormIT {

    private static final int KILLS = Integer.getInteger("hanok.kills", 2);
    private static final int BUYERS = 4;
    private static final Duration READY = Duration.ofSeconds(Integer.getInteger("hanok.ready", 60));
    private static final Duration SOON = Duration.ofSeconds(200);
    private static final String WAITING = "select id::text from platform.delivery where state = 'waiting' union all select id::text from notifier.dispatch where state = 'WAITING'";
    private final Random random = new Random(20261129);
    private final List<Long> readyAgain = new ArrayList<>();

    @Test
    void whateverDiesNothingIsLostOrDoneTwice() throws Exception {
        try (LiveSite site = new LiveSite("storm").start()) {
            Database database = new Database(site);
            Simulators world = new Simulators(site);
            long product = Rushes.shop(site).stock(100 + 80 * KILLS, BUYERS);
            List<StormBuyer> buyers = IntStream.range(0, BUYERS).mapToObj(i -> new StormBuyer(site, world, "rush-" + i + "@example.com", Names.of(i), product)).toList();
            ExecutorService crowd = Executors.newFixedThreadPool(BUYERS + 1);
            List<Future<?>> work = new ArrayList<>(buyers.stream().map(crowd::submit).toList());
            StormOperator operator = new StormOperator(site);
            Future<?> deciding = crowd.submit(operator);
            for (int i = 0; i < 2 * KILLS; i++) {
                untilMoreIsPaid(buyers, work);
                kill(site, database, i % 2 == 0);
            }
            untilMoreIsPaid(buyers, work);
            buyers.forEach(StormBuyer::end);
            for (Future<?> one : work) {
                one.get();
            }
            Await.until("every refund to be paid", SOON, () -> database.column("select number from shop.refund where state <> 'PAID'").isEmpty());
            operator.end();
            deciding.get();
            crowd.shutdown();
            System.out.println("ready again after ms: " + readyAgain);
            inOrder(database, world, buyers);
            balanced(database);
        }
    }

    /** At a random moment after somebody has bought something again. */
    private void untilMoreIsPaid(List<StormBuyer> buyers, List<Future<?>> work) throws Exception {
        int before = buyers.stream().mapToInt(buyer -> buyer.paid().size()).sum();
        int more = 1 + random.nextInt(8);
        Await.until(more + " more orders to be paid", SOON, () -> work.stream().anyMatch(Future::isDone) || buyers.stream().mapToInt(buyer -> buyer.paid().size()).sum() >= before + more);
        for (Future<?> one : work) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    private void kill(LiveSite site, Database database, boolean server) {
        long process = database.process();
        if (server) {
            site.kill();
        } else {
            database.kill();
        }
        long began = System.nanoTime();
        if (server) {
            site.launch();
        }
        Await.until("the site to be ready again", READY, () -> site.status("/health/ready") == 200 && database.process() != process);
        readyAgain.add((System.nanoTime() - began) / 1_000_000);
    }

    private static void balanced(Database database) {
        assertThat(database.column("select entry_id from payment.ledger_posting group by entry_id, currency having sum(amount) <> 0")).isEmpty();
        assertThat(database.column("select member from payment.credit where balance < 0")).isEmpty();
        assertThat(database.column("select product_id from shop.pin_imbalance")).isEmpty();
        assertThat(database.column("select id from platform.event where topic = 'books.unbalanced'")).isEmpty();
    }

    private static void inOrder(Database database, Simulators world, List<StormBuyer> buyers) {
        // What the killed had taken in hand is put off for some minutes; the test does not sit them out.
        database.run("update notifier.dispatch set next_try_at = now() where state = 'WAITING'");
        Await.until("nothing left to tell", SOON, () -> database.column(WAITING).isEmpty());
        List<String> paid = buyers.stream().flatMap(buyer -> buyer.paid().stream()).sorted().toList();
        List<String> returned = buyers.stream().flatMap(buyer -> buyer.returned().stream()).sorted().toList();
        assertThat(database.column("select number from shop.orders where payment_state <> 'UNPAID' order by number")).as("no paid order is lost").isEqualTo(paid);
        assertThat(database.column("select number from shop.orders where payment_state <> 'UNPAID' and delivery_state <> 'DELIVERED'")).isEmpty();
        assertThat(database.column("select o.number from shop.orders o join shop.order_payment p on p.order_id = o.id group by o.number having count(*) <> 1")).isEmpty();
        assertThat(database.column("select order_line_id from shop.pin where state = 'DELIVERED' group by order_line_id having count(*) <> 1")).as("no code twice").isEmpty();
        assertThat(database.column("select o.number from shop.refund r join shop.orders o on o.id = r.order_id order by 1")).as("each refund once").isEqualTo(returned);
        assertThat(database.column("select c.subject_id from payment.refund r join payment.charge c on c.id = r.charge_id where r.state = 'DONE' order by 1")).isEqualTo(returned);
        assertThat(database.column("select number from shop.orders where payment_state = 'REFUNDED' order by 1")).isEqualTo(returned);
        assertThat(database.column("select subject_id from notifier.dispatch where topic = 'order.delivered' group by subject_id, audience, channel having count(*) <> 1")).isEmpty();
        for (int i = 0; i < buyers.size(); i++) {
            String mails = world.mails("rush-" + i + "@example.com").toString();
            assertThat(buyers.get(i).paid()).as("every mail at least once").allMatch(mails::contains);
        }
    }
}
