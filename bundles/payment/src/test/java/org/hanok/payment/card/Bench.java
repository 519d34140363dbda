package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.card.v2.StandardWebhooksTest;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.inbox.PaymentWebhook;
import org.hanok.simulators.TlsDoor;
import org.hanok.simulators.card.CardSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The client, the simulator that ships with the demo and a shop that the simulator's webhooks reach. */
abstract class Bench {

    static final String SECRET = "sandbox-api-secret-000001";
    final ObjectMapper json = new ObjectMapper();
    final HttpClient http = HttpClient.newHttpClient();
    final Ref order = new Ref("shop.order", "A-1");
    CardSimulator service;
    HttpServer shop;
    TlsDoor tls;
    House house;
    boolean testShop;

    @BeforeEach
    void open() throws IOException {
        service = new CardSimulator(0, SECRET, StandardWebhooksTest.SECRET, Optional.empty());
        tls = new TlsDoor();
        house = new House();
        house.clock.advance(Duration.between(house.clock.instant(), Instant.now()));
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/webhooks/payment/", this::told);
        shop.start();
        house.with(client(Duration.ofSeconds(20)));
    }

    @AfterEach
    void close() {
        shop.stop(0);
        tls.close();
        service.close();
    }

    abstract PaymentProvider client(Duration patience);

    Version version() {
        return Version.V2;
    }

    CardSettings settings(URI base, Duration patience) {
        boolean older = version() == Version.V1;
        return new CardSettings(older ? base.resolve("/v1") : base, CardSimulator.V1_KEY, Secret.of(SECRET), List.of(Secret.of(StandardWebhooksTest.SECRET)),
                older ? "imp00000000" : "store-1", testShop ? "channel-key-test-1" : "channel-key-live-1", base.resolve("/sim/pay"), testShop, patience,
                patience, patience);
    }

    Site site() {
        return House.site(URI.create("http://127.0.0.1:" + shop.getAddress().getPort()), Map.of());
    }

    void told(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        int status = new PaymentWebhook(house.providers(), house.inbox, Doors.keys()).told(house.services.get(0).id(), Doors.headers(headers), Doors.stranger(), exchange.getRequestBody())
                .getStatus();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    void follow() {
        List.copyOf(house.db.events()).stream().filter(event -> event.topic().equals("payment.hinted")).forEach(event -> attempt(() -> house.worker().on(event)));
    }

    /** What the outbox delivers again, and the job that asks about everything that waits. */
    void later() {
        follow();
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
    }

    static void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused e) {
            assertThat(e.key()).startsWith("payment.");
        }
    }

    void order(String match, String action, int times) throws Exception {
        service("POST", "/__sim/faults", json.createObjectNode().put("match", match).put("action", action).put("times", times).toString());
    }

    JsonNode service(String method, String path, String body) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(service.url() + path)).header("Content-Type", "application/json")
                .header("Authorization", "PortOne " + SECRET).method(method, HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    ChargeState state() {
        return house.cashier().charge(order).orElseThrow().state();
    }

    void paidOnce() {
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled").doesNotContain("payment.mismatch");
        assertThat(house.audit.look()).isEmpty();
    }
}
