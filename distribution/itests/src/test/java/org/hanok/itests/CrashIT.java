package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hanok.itests.people.Customer;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Bought;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was paid is delivered once, whatever happens in between: the server is killed between payment and delivery, the mail server is away. A trigger that the test puts
 * into the database holds the delivery back, so that the kill falls into that gap every time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PRODUCT = "google-10000";
    @AutoClose
    private LiveSite site;
    private Simulators world;
    private Database database;
    private Customer customer;

    @BeforeAll
    void open() {
        site = new LiveSite("crash").start();
        world = new Simulators(site);
        database = new Database(site);
        customer = new Customer(site, "김하늘", "sky@example.com");
    }

    private List<String> charges(Bought bought) {
        return database.column("select p.id from shop.order_payment p join shop.orders o on o.id = p.order_id where o.number = '" + bought.number() + "'");
    }

    private void deliveredOnce(Bought bought) {
        Await.until(bought + " to be delivered", SOON, () -> database.state(bought).equals("PAID DELIVERED"));
        Await.until("the mail of " + bought, SOON, () -> customer.deliveryMails(bought) > 0);
        Await.until("nothing left to tell", SOON, () -> database.column("select id::text from platform.delivery where state = 'waiting'").isEmpty()
                && database.column("select id::text from notifier.dispatch where state = 'WAITING'").isEmpty());
        assertThat(database.pins(bought)).hasSize(1);
        assertThat(charges(bought)).hasSize(1);
        assertThat(customer.deliveryMails(bought)).isEqualTo(1);
    }

    @RepeatedTest(2)
    @Order(1)
    void aServerKilledBetweenPaymentAndDeliveryDeliversOnceAfterItsRestart(RepetitionInfo round) throws SQLException {
        Bought bought = customer.order(PRODUCT);
        database.run("create function shop.itests_hold() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(4711); return new; end'");
        database.run("create trigger itests_hold before update on shop.orders for each row execute function shop.itests_hold()");
        try (var held = database.hold("select pg_advisory_lock(4711)")) {
            assertThat(held.isClosed()).isFalse();
            assertThat(world.deposit(customer.name(), bought.total(), round.getCurrentRepetition())).isEqualTo(200);
            Await.until("the payment to be committed and its delivery to begin", SOON, () -> !database.column("select pid from pg_locks where locktype = 'advisory' and objid = 4711 "
                    + "and not granted").isEmpty() && !database.column("select r.id from payment.receipt r join payment.charge c on c.id = r.charge_id "
                    + "where c.subject_id = '" + bought.number() + "'").isEmpty());
            assertThat(database.state(bought)).isEqualTo("UNPAID NONE");
            site.kill();
        }
        site.start();
        database.run("drop trigger if exists itests_hold on shop.orders");
        database.run("drop function if exists shop.itests_hold()");
        deliveredOnce(bought);
    }

    @Test
    @Order(2)
    void theSameNoticeAfterwardsChangesNothing() {
        Bought bought = customer.order(PRODUCT);
        for (int repeat = 0; repeat < 3; repeat++) {
            assertThat(world.deposit(customer.name(), bought.total(), 30)).isEqualTo(200);
        }
        deliveredOnce(bought);
    }

    @Test
    @Order(3)
    void aMailServerThatIsAwayGetsTheMailOnceWhenItIsBack() {
        Bought bought = customer.order(PRODUCT);
        world.mailDown();
        assertThat(world.deposit(customer.name(), bought.total(), 40)).isEqualTo(200);
        Await.until("a minute of attempts to send", SOON.multipliedBy(3), () -> !database.column(
                "select id from notifier.dispatch where state = 'WAITING' and attempts > 2 and created_at < now() - interval '1 minute'").isEmpty());
        Await.until(bought + " to be delivered", SOON, () -> database.state(bought).equals("PAID DELIVERED"));
        assertThat(customer.deliveryMails(bought)).isZero();
        world.mailUp();
        deliveredOnce(bought);
    }
}
