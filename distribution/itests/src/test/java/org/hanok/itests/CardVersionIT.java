package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hanok.itests.people.Customer;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Bought;
import org.hanok.itests.stage.Database;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real card provider in the assembled site: two files switch it on, say where PortOne is and which version is spoken, and apply at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardVersionIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    @AutoClose
    private LiveSite site;
    private Simulators world;
    private Database database;
    private Customer customer;

    @BeforeAll
    void open() {
        site = new LiveSite("card-version").with("HANOK_SANDBOX_CARD_URL", "").start();
        world = new Simulators(site);
        database = new Database(site);
        customer = new Customer(site, "이구름", "cloud@example.com");
    }

    @Test
    void cardsAreSpokenToInTheVersionOfTheContract() throws IOException {
        assertThat(webhook()).as("no card without its files").isEqualTo(404);
        speak("version = V1\nkey = sandbox-imp-key\nstore = imp00000000\nbase = " + card() + "/v1\n");
        bought("V1");
        Files.delete(file("card"));
        Await.until("cards to be off", SOON, () -> webhook() == 404);
        speak("version = V2\nstore = store-1\nbase = " + card() + "\n.webhookSecrets = " + site.simulators().environment().get("HANOK_SANDBOX_CARD_WEBHOOK_SECRET") + "\n");
        bought("V2");
    }

    private void speak(String contract) throws IOException {
        Files.writeString(file("portone"), contract + ".apiSecret = " + site.simulators().environment().get("HANOK_SANDBOX_CARD_SECRET") + "\naskSeconds = 20\n");
        Files.writeString(file("card"), "page = " + card() + "/sim/pay\nchannel = channel-key-live-1\n");
        Await.until("cards to be on", SOON, () -> webhook() == 401);
    }

    private void bought(String version) {
        Bought bought = customer.order("google-10000", 1, "card");
        customer.payByCard(bought, "approve");
        Await.until(bought + " to be delivered", SOON, () -> database.state(bought).equals("PAID DELIVERED"));
        assertThat(database.pins(bought)).hasSize(1);
        String charge = database.column("select code from payment.charge where subject_id = '" + bought.number() + "'").get(0);
        assertThat(world.cardVersion(charge)).isEqualTo(version);
    }

    private String card() {
        return ((Map<?, ?>) site.simulators().addresses().get("card")).get("url").toString();
    }

    private Path file(String name) {
        return site.home().resolve("etc/org.hanok.payment." + name + ".cfg");
    }

    /** 404 where there is no such provider, 401 where there is and what is told is not genuine. */
    private int webhook() {
        return site.send(site.request("/webhooks/payment/card").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode();
    }
}
