package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.card.v2.StandardWebhooksTest;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.inbox.PaymentWebhook;
import org.hanok.payment.notice.DepositDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people try at the two doors that face the internet. Whatever comes, no order is paid that was not, nothing is kept twice and no answer helps. */
class WebhookAbuseTest {

    private static final String OTHER = "another-secret-of-24-bytes-or-more";
    private static final String OTHER_WHSEC = "whsec_" + Base64.getEncoder().encodeToString(OTHER.getBytes(StandardCharsets.UTF_8));
    private static final String FORM = "account=kb&received=2026-11-22%2010%3A02%3A03&name=%EA%B9%80%ED%95%98%EB%8A%98&method=deposit&amount=9500&balance=9500";
    private Gateway gateway;
    private House house;
    private String card;

    @BeforeEach
    void twoOrdersWait() throws IOException {
        gateway = new Gateway();
        house = new House();
        CardSettings settings = new CardSettings(gateway.base(), Secret.of("api-secret"), List.of(Secret.of(StandardWebhooksTest.SECRET)), "store-1",
                "channel-key-live-1", gateway.base().resolve("/sim/pay"), false, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
        house.with(new CardProvider(Version.V2.cards(settings, house.charges, House.site(Map.of()), house.clock)) { });
        house.charges.open(house.wish("B-1", "bank", 9500, "김하늘"));
        card = house.charges.open(house.wish("C-1", "card", 9500, "김하늘")).code();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** @param spoil what is done to a genuine message before it is sent */
    record Abuse(String name, int status, Consumer<Sent> spoil) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Abuse> deposits() {
        return Stream.of(new Abuse("no headers", 401, s -> s.headers.clear()),
                new Abuse("no signature", 401, s -> s.headers.remove("X-Hanok-Signature")),
                new Abuse("an empty signature", 401, s -> s.headers.put("X-Hanok-Signature", "")),
                new Abuse("a signature without its version", 401, s -> s.headers.computeIfPresent("X-Hanok-Signature", (k, v) -> v.substring(3))),
                new Abuse("a signature in capitals", 401, s -> s.headers.computeIfPresent("X-Hanok-Signature", (k, v) -> v.toUpperCase(java.util.Locale.ROOT))),
                new Abuse("half a signature", 401, s -> s.headers.computeIfPresent("X-Hanok-Signature", (k, v) -> v.substring(0, v.length() / 2))),
                new Abuse("the signature of another secret", 401, s -> s.headers.put("X-Hanok-Signature", DepositDoor.signature(OTHER, s.time, s.body))),
                new Abuse("the signature of another body", 401, s -> s.headers.put("X-Hanok-Signature", DepositDoor.signature(DepositDoor.SECRET, s.time, new byte[1]))),
                new Abuse("another amount under a genuine signature", 401, s -> s.body = text(s.body).replace("9500", "9501").getBytes(StandardCharsets.UTF_8)),
                new Abuse("a byte more", 401, s -> s.body = (text(s.body) + " ").getBytes(StandardCharsets.UTF_8)),
                new Abuse("another time under a genuine signature", 401, s -> s.headers.put("X-Hanok-Timestamp", Long.toString(Long.parseLong(s.time) + 1))),
                new Abuse("no time", 401, s -> s.headers.remove("X-Hanok-Timestamp")),
                new Abuse("301 seconds old", 401, s -> s.signedAt(-301)), new Abuse("301 seconds early", 401, s -> s.signedAt(301)),
                new Abuse("a time that is no number", 401, s -> s.signed("now")), new Abuse("a time before time", 401, s -> s.signed("-1795309323")),
                new Abuse("a time beyond numbers", 401, s -> s.signed("9".repeat(40))),
                new Abuse("genuine, in EUC-KR", 400, s -> s.resigned("name=김".getBytes(Charset.forName("EUC-KR")))),
                new Abuse("genuine, with the amount twice", 400, s -> s.resigned((FORM + "&amount=95000").getBytes(StandardCharsets.UTF_8))),
                new Abuse("genuine, with a negative amount", 400, s -> s.resigned(FORM.replace("amount=9500", "amount=-9500").getBytes(StandardCharsets.UTF_8))),
                new Abuse("genuine, as XML", 415, s -> s.headers.put("Content-Type", "application/xml")),
                new Abuse("longer than the door is high", 413, s -> s.resigned(new byte[64 * 1024 + 1])));
    }

    static Stream<Abuse> payments() {
        return Stream.of(new Abuse("no headers", 401, s -> s.headers.clear()),
                new Abuse("no signature that counts", 401, s -> s.headers.put("webhook-signature", "v1, v1,AAAA v2,BBBB")),
                new Abuse("the signature of another secret", 401, s -> s.headers.put("webhook-signature", "v1," + mac(OTHER_WHSEC, s.id, s.time, s.body))),
                new Abuse("another id under a genuine signature", 401, s -> s.headers.put("webhook-id", "msg-2")),
                new Abuse("another payment under a genuine signature", 401, s -> s.body = text(s.body).replace("paymentId", "paymentid").getBytes(StandardCharsets.UTF_8)),
                new Abuse("the same JSON, printed prettily", 401, s -> s.body = text(s.body).replace(",", ", ").getBytes(StandardCharsets.UTF_8)),
                new Abuse("301 seconds old", 401, s -> s.signedAt(-301)), new Abuse("301 seconds early", 401, s -> s.signedAt(301)),
                new Abuse("genuine, and no JSON", 401, s -> s.resigned("paid".getBytes(StandardCharsets.UTF_8))),
                new Abuse("longer than the door is high", 413, s -> s.resigned(new byte[64 * 1024 + 1])),
                new Abuse("genuine, of somebody else's payment", 200, s -> s.resigned(text(s.body).replace(s.card, "somebody-elses").getBytes(StandardCharsets.UTF_8))),
                new Abuse("genuine, and the service knows of no payment", 200, s -> { }),
                new Abuse("genuine, of a kind that is not there yet", 200, s -> s.resigned(text(s.body).replace("Transaction.Paid", "Moon.Landed").getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "deposit: {0}")
    @MethodSource("deposits")
    void aDepositDoorStaysShut(Abuse abuse) throws IOException {
        Sent sent = Sent.deposit(house);
        abuse.spoil.accept(sent);
        Response response = DepositDoor.open(house).told(Doors.headers(sent.headers), Doors.stranger(), new ByteArrayInputStream(sent.body));
        assertThat(response.getStatus()).isEqualTo(abuse.status);
        unharmed(response);
        assertThat(house.db.value("SELECT count(*) FROM payment.deposit")).isEqualTo("0");
    }

    @ParameterizedTest(name = "payment: {0}")
    @MethodSource("payments")
    void aPaymentDoorBelievesNobody(Abuse abuse) throws IOException {
        Sent sent = Sent.payment(house, card);
        abuse.spoil.accept(sent);
        Response response = payment().told("card", Doors.headers(sent.headers), Doors.stranger(), new ByteArrayInputStream(sent.body));
        assertThat(response.getStatus()).isEqualTo(abuse.status);
        List.copyOf(house.db.events()).stream().filter(e -> e.topic().equals("payment.hinted")).forEach(house.worker()::on);
        unharmed(response);
    }

    @Test
    void aGenuineMessageReplayedPaysOnce() throws IOException {
        gateway.paid(card, 9500);
        for (int i = 0; i < 3; i++) {
            Sent deposit = Sent.deposit(house);
            assertThat(DepositDoor.open(house).told(Doors.headers(deposit.headers), Doors.stranger(), new ByteArrayInputStream(deposit.body)).getStatus()).isEqualTo(200);
            Sent payment = Sent.payment(house, card);
            assertThat(payment().told("card", Doors.headers(payment.headers), Doors.stranger(), new ByteArrayInputStream(payment.body)).getStatus()).isEqualTo(200);
            List.copyOf(house.db.events()).stream().filter(e -> e.topic().equals("payment.hinted")).forEach(house.worker()::on);
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("2");
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("1");
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void thereAreThirtyAndMoreAndAnUnknownDoorIsNone() {
        assertThat(deposits().count() + payments().count()).isGreaterThanOrEqualTo(30);
        assertThatThrownBy(() -> payment().told("stripe", Doors.headers(Map.of()), Doors.stranger(), new ByteArrayInputStream(new byte[0]))).isInstanceOf(NotFound.class);
    }

    private void unharmed(Response response) {
        assertThat(response.getEntity().toString()).doesNotContain("v1=").doesNotContain("v1,").doesNotContain("org.hanok").doesNotContain("Exception");
        for (String order : List.of("B-1", "C-1")) {
            assertThat(house.charges.bySubject(new Ref("shop.order", order)).orElseThrow().state()).isEqualTo(ChargeState.PENDING);
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("0");
        assertThat(house.db.value("SELECT count(*) FROM payment.ledger_entry")).isEqualTo("0");
        assertThat(house.db.topics()).doesNotContain("payment.settled");
    }

    private PaymentWebhook payment() {
        return new PaymentWebhook(house.providers(), house.inbox, Doors.keys());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String mac(String secret, String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message before it is sent: genuine, until something is done to it. */
    private static final class Sent {

        private final Map<String, String> headers = new LinkedHashMap<>();
        private final String id;
        private final String card;
        private String time;
        private byte[] body;

        private Sent(String id, String card, House house, byte[] body) {
            this.id = id;
            this.card = card;
            this.time = Long.toString(house.clock.instant().getEpochSecond());
            resigned(body);
        }

        static Sent deposit(House house) {
            return new Sent("", "", house, FORM.getBytes(StandardCharsets.UTF_8));
        }

        static Sent payment(House house, String card) {
            return new Sent("msg-1", card, house, ("{\"type\":\"Transaction.Paid\",\"data\":{\"storeId\":\"store-1\",\"paymentId\":\"" + card + "\"}}")
                    .getBytes(StandardCharsets.UTF_8));
        }

        void signedAt(long seconds) {
            signed(Long.toString(Long.parseLong(time) + seconds));
        }

        void signed(String at) {
            time = at;
            resigned(body);
        }

        void resigned(byte[] other) {
            body = other;
            if (id.isEmpty()) {
                headers.putAll(Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Hanok-Timestamp", time, "X-Hanok-Signature",
                        DepositDoor.signature(DepositDoor.SECRET, time, body)));
            } else {
                headers.putAll(Map.of("Content-Type", "application/json", "webhook-id", id, "webhook-timestamp", time, "webhook-signature",
                        "v1," + mac(StandardWebhooksTest.SECRET, id, time, body)));
            }
        }
    }
}
