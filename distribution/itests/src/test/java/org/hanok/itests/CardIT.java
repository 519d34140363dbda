package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hanok.itests.people.Customer;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Bought;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cards in the assembled site, from the cart to the PIN: whatever goes wrong at the card company, the order ends right, and money that does not fit goes back by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PRODUCT = "google-10000";
    @AutoClose
    private LiveSite site;
    private Simulators world;
    private Database database;
    private Customer customer;

    @BeforeAll
    void open() {
        site = new LiveSite("card").start();
        world = new Simulators(site);
        database = new Database(site);
        customer = new Customer(site, "이구름", "cloud@example.com");
    }

    @AfterEach
    void noMoreFaults() {
        world.cardFault("");
    }

    @Test
    void anAmountChangedInTheBrowserIsBlockedAndWhereItSlipsThroughItIsCancelledThere() {
        Bought bought = customer.order(PRODUCT, 1, "card");
        customer.payByCard(bought, "tamper");
        assertThat(charges(bought)).doesNotContain("SETTLED");
        world.cardFault("{\"match\":\"POST /sim/pay\",\"action\":\"ignorePreRegister\"}");
        customer.payByCard(bought, "tamper");
        goneBack(bought);
        customer.payByCard(bought, "approve");
        deliveredOnce(bought);
    }

    @Test
    void anotherCurrencyIsCancelledThere() {
        Bought bought = customer.order(PRODUCT, 1, "card");
        world.cardFault("{\"match\":\"GET /payments/*\",\"times\":-1,\"action\":\"wrongCurrency\"}");
        customer.payByCard(bought, "approve");
        goneBack(bought);
        world.cardFault("");
        customer.payByCard(bought, "approve");
        deliveredOnce(bought);
    }

    @Test
    void aPaymentThatWasCancelledLeavesTheOrderUnpaidAndASecondTryPaysIt() {
        Bought bought = customer.order(PRODUCT, 1, "card");
        customer.payByCard(bought, "fail");
        Await.until("the try to end", SOON, () -> charges(bought).equals(List.of("FAILED")));
        assertThat(database.state(bought)).isEqualTo("UNPAID NONE");
        customer.payByCard(bought, "approve");
        deliveredOnce(bought);
    }

    @Test
    void webhooksThatComeAgainPayOnce() {
        Bought bought = customer.order(PRODUCT, 1, "card");
        world.cardFault("{\"match\":\"webhook *\",\"times\":-1,\"action\":\"duplicateWebhook(2)\"}");
        customer.payByCard(bought, "approve");
        deliveredOnce(bought);
        world.cardTellsAllAgain();
        deliveredOnce(bought);
    }

    @Test
    void aBrowserThatIsClosedAfterPayingLosesNothing() {
        Bought bought = customer.order(PRODUCT, 1, "card");
        customer.payByCard(bought, "lose");
        deliveredOnce(bought);
    }

    private List<String> charges(Bought bought) {
        return database.column("select state from payment.charge where subject_id = '" + bought.number() + "' order by id");
    }

    private List<String> refunded(Bought bought) {
        return database.column("select c.code from payment.refund r join payment.charge c on c.id = r.charge_id where r.state = 'DONE' and c.subject_id = '" + bought.number() + "'");
    }

    /** It was never paid here, and the card company has cancelled it on our word. */
    private void goneBack(Bought bought) {
        Await.until("the money to go back", SOON, () -> !refunded(bought).isEmpty());
        assertThat(database.state(bought)).isEqualTo("UNPAID NONE");
        assertThat(charges(bought)).doesNotContain("SETTLED");
        assertThat(refunded(bought)).allSatisfy(charge -> assertThat(world.cardState(charge)).isEqualTo("CANCELLED"));
    }

    private void deliveredOnce(Bought bought) {
        Await.until(bought + " to be delivered", SOON, () -> database.state(bought).equals("PAID DELIVERED"));
        Await.until("nothing left to tell", SOON, () -> database.column("select id::text from platform.delivery where state = 'waiting'").isEmpty());
        assertThat(database.pins(bought)).hasSize(1);
        assertThat(charges(bought)).containsOnlyOnce("SETTLED");
    }
}
