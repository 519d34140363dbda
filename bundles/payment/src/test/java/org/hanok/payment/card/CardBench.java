package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.inbox.PayPages;

/** A card client, the simulator and a browser between them. */
abstract class CardBench extends Bench {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\"'\\s]+");

    @Override
    CardProvider client(Duration patience) {
        return client(URI.create(service.url()), patience);
    }

    CardProvider client(URI base, Duration patience) {
        return new CardProvider(version().cards(settings(base, patience), house.charges, site(), house.clock)) { };
    }

    /** Only a service that is slow needs a client that does not wait for it; only one whose TLS is broken is another address. */
    void trouble(String match, String trouble, int times) throws Exception {
        if (trouble.equals("tlsError")) {
            house.services.set(0, client(URI.create(tls.url()), Duration.ofSeconds(20)));
        } else {
            house.services.set(0, client(trouble.matches("hang.*|delay.*|slow.*") ? Duration.ofMillis(800) : Duration.ofSeconds(20)));
            order(match, trouble, times);
        }
    }

    Charge begin() {
        return house.cashier().request(house.wish("A-1", "card", 9500, "김하늘"));
    }

    PayPages pages() {
        return new PayPages(house.charges, house.confirmation());
    }

    /** As a browser does: our page sends it to the service's, where a button is pressed; then whatever webhooks are due have come. */
    void pay(Charge charge, String decision) throws Exception {
        Matcher page = ADDRESS.matcher(pages().pay(charge.id()).getHeaderString("Refresh"));
        assertThat(page.find()).isTrue();
        http.send(HttpRequest.newBuilder(URI.create(page.group())).build(), BodyHandlers.discarding());
        service("POST", "/__sim/clock", "{}");
        follow();
        String form = "paymentId=" + URLEncoder.encode(charge.id(), StandardCharsets.UTF_8) + "&decision=" + decision + "&amount=8500";
        http.send(HttpRequest.newBuilder(URI.create(service.url() + "/sim/pay")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        service("POST", "/__sim/clock", "{}");
        follow();
    }

    void goneBack(Charge charge, String reason) throws Exception {
        later();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
        assertThat(house.db.events()).filteredOn(event -> event.topic().equals("payment.mismatch")).singleElement()
                .satisfies(event -> assertThat(event.fact("reason")).isEqualTo(reason));
        service("DELETE", "/__sim/faults", "");
        assertThat(service("GET", "/payments/" + charge.id(), "").path("status").asText()).isEqualTo("CANCELLED");
    }
}
