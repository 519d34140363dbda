package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.card.v2.StandardWebhooksTest;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.inbox.PayPages;
import org.hanok.payment.inbox.PaymentWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {

    private final Ref order = new Ref("shop.order", "A-1");
    private Gateway gateway;
    private House house;

    @BeforeEach
    void open() throws IOException {
        gateway = new Gateway();
        house = new House();
        house.with(provider(Duration.ofSeconds(30)));
    }

    private CardProvider provider(Duration patience) {
        CardSettings settings = new CardSettings(gateway.base(), Secret.of("api-secret"), List.of(Secret.of(StandardWebhooksTest.SECRET)), "store-1",
                "channel-key-live-1", gateway.base().resolve("/sim/pay"), false, patience, patience, patience);
        return new CardProvider(Version.V2.cards(settings, house.charges, House.site(Map.of()), house.clock)) { };
    }

    /** Only a service that hangs needs a client that does not wait for it. */
    private void trouble(Gateway.Trouble trouble) {
        gateway.trouble = trouble;
        house.services.set(0, provider(trouble.name().startsWith("HANG") ? Duration.ofMillis(800) : Duration.ofSeconds(30)));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void beginningPinsTheAmountAndGoesOnThroughAPageOfOurs() {
        var charge = begin(9500);
        assertThat(gateway.journal.get(0)).startsWith("POST /payments/" + charge.id() + "/pre-register").contains("\"totalAmount\":9500").contains("PortOne api-secret");
        assertThat(charge.next()).contains("/payment/pay/" + charge.id());
        var page = pages().pay(charge.id());
        assertThat(page.getHeaderString("Refresh")).contains("/sim/pay?").contains("totalAmount=9500").contains("currency=KRW").contains("paymentId=" + charge.id())
                .contains("%2Fpayment%2Freturn%2F" + charge.id()).contains("%2Fwebhooks%2Fpayment%2Fcard");
        assertThat(house.cashier().methods()).extracting("id").containsExactly("bank", "card");
    }

    @ParameterizedTest
    @EnumSource(value = Gateway.Trouble.class, names = {"NONE", "HANG_ON_CANCEL"}, mode = EnumSource.Mode.EXCLUDE)
    void aServiceInTroubleIsReportedAndAskedAgainLater(Gateway.Trouble trouble) {
        trouble(trouble);
        assertThatThrownBy(() -> begin(9500)).isInstanceOf(Refused.class);
        trouble(Gateway.Trouble.NONE);
        assertThat(begin(9500).next()).isPresent();
        assertThat(house.db.value("SELECT count(*) FROM payment.charge")).isEqualTo("1");
    }

    @Test
    void aGenuineWebhookIsKeptAnsweredAndFollowed() throws IOException {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        assertThat(webhook("msg-1", charge.id(), 200)).isEqualTo("{}");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        follow();
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsExactly("payment.hinted", "payment.settled");
        assertThat(house.db.value("SELECT state FROM payment.inbox_entry")).isEqualTo("DONE");
        assertThat(house.db.value("SELECT headers FROM payment.inbox_entry")).contains("webhook-id").doesNotContain("v1,");
    }

    @Test
    void repeatedLateAndOutOfOrderWebhooksSettleOnce() throws IOException {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        webhook("msg-1", charge.id(), 200);
        webhook("msg-1", charge.id(), 200);
        webhook("msg-2", charge.id(), 200);
        follow();
        follow();
        assertThat(house.db.topics()).containsExactly("payment.hinted", "payment.hinted", "payment.settled");
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
    }

    @Test
    void aForgedWebhookLeavesNothing() throws IOException {
        var charge = begin(9500);
        var refused = webhook().told("card", Doors.headers(Map.of("webhook-id", "m", "webhook-timestamp", "1795309323", "webhook-signature", "v1,AAAA")),
                Doors.stranger(), new ByteArrayInputStream(body(charge.id())));
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("0");
        assertThatThrownBy(() -> webhook().told("nobody", Doors.headers(Map.of()), Doors.stranger(), new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(NotFound.class);
        assertThat(webhook().told("card", Doors.headers(Map.of()), Doors.stranger(), new ByteArrayInputStream(new byte[65537])).getStatus()).isEqualTo(413);
    }

    @Test
    void hintsAtNothingOfOursAreKeptAndIgnored() throws IOException {
        webhook("msg-1", "somebody-elses", 200);
        follow();
        assertThat(house.db.value("SELECT state FROM payment.inbox_entry")).isEqualTo("IGNORED");
        signed("msg-2", "{\"type\":\"BillingKey.Issued\",\"data\":{\"paymentId\":\"x\"}}".getBytes(StandardCharsets.UTF_8), 200);
        signed("msg-3", "not json".getBytes(StandardCharsets.UTF_8), 401);
        assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry")).isEqualTo("2");
    }

    @Test
    void theWebhooksOwnClaimIsNeverBelieved() throws IOException {
        var charge = begin(9500);
        webhook("msg-1", charge.id(), 200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
    }

    @ParameterizedTest
    @CsvSource({"amount,9400", "amount,9600", "currency,USD", "store,store-2", "channel,TEST", "order,somebody-elses"})
    void moneyThatDisagreesGoesBackAndStaffHear(String what, String value) throws IOException {
        var charge = begin(9500);
        gateway.paid(charge.id(), what.equals("amount") ? Long.parseLong(value) : 9500);
        gateway.twist = body -> disagree(body, what, value);
        webhook("msg-1", charge.id(), 200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(gateway.payment(charge.id()).get("status").asText()).isEqualTo("CANCELLED");
        assertThat(house.db.topics()).contains("payment.mismatch", "payment.refunded").doesNotContain("payment.settled");
        assertThat(house.db.events().stream().filter(e -> e.topic().equals("payment.mismatch")).findFirst().orElseThrow().fact("reason")).isEqualTo(what);
        webhook("msg-2", charge.id(), 200);
        follow();
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isEqualTo(1);
        assertThat(house.db.topics()).containsOnlyOnce("payment.mismatch");
    }

    @Test
    void moneyForAnOrderGivenUpGoesBack() {
        var charge = begin(9500);
        house.cashier().cancel(order);
        gateway.paid(charge.id(), 9500);
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(gateway.payment(charge.id()).get("status").asText()).isEqualTo("CANCELLED");
        assertThat(house.cashier().charge(order).orElseThrow().state()).isEqualTo(ChargeState.CANCELLED);
        assertThat(house.db.topics()).containsExactly("payment.cancelled", "payment.mismatch", "payment.refunded");
    }

    @Test
    void aCancellationThatFailedIsSentAgainWithTheSameKeyUntilItWorks() {
        var charge = begin(9500);
        house.cashier().cancel(order);
        gateway.paid(charge.id(), 9500);
        house.clock.advance(Duration.ofMinutes(6));
        gateway.cancellation = "REQUESTED";
        house.reconcile().run();
        assertThat(house.db.value("SELECT state FROM payment.refund")).isEqualTo("WAITING");
        ((ObjectNode) gateway.payment(charge.id()).get("cancellations").get(0)).put("status", "SUCCEEDED");
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(house.db.value("SELECT state FROM payment.refund")).isEqualTo("DONE");
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isEqualTo(1);
    }

    @Test
    void theBrowsersReturnAsksTheServiceAndIgnoresTheQuery() {
        var charge = begin(9500);
        assertThat(pages().comeBack(charge.id()).getLocation().toString()).isEqualTo("/account/orders/A-1");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        gateway.paid(charge.id(), 9500);
        pages().comeBack(charge.id());
        pages().comeBack(charge.id());
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsExactly("payment.settled");
        assertThatThrownBy(() -> pages().comeBack("unknown")).isInstanceOf(NotFound.class);
        assertThat(pages().pay(charge.id()).getLocation().toString()).isEqualTo("/account/orders/A-1");
    }

    @Test
    void aFailedTryEndsTheChargeSoThatANewOneCanBegin() {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500).put("status", "FAILED");
        pages().comeBack(charge.id());
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(begin(9500).id()).isNotEqualTo(charge.id());
    }

    @Test
    void anUnknownAnswerIsNoAnswer() {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        for (Gateway.Trouble trouble : Gateway.Trouble.values()) {
            if (trouble != Gateway.Trouble.NONE && trouble != Gateway.Trouble.HANG_ON_CANCEL) {
                trouble(trouble);
                assertThat(pages().comeBack(charge.id()).getStatus()).isEqualTo(303);
                assertThat(state()).isEqualTo(ChargeState.PENDING);
            }
        }
        trouble(Gateway.Trouble.NONE);
        gateway.twist = body -> body.put("status", "BRAND_NEW_STATE");
        pages().comeBack(charge.id());
        assertThat(state()).isEqualTo(ChargeState.PENDING);
    }

    @Test
    void aLostWebhookIsMadeUpForAfterFiveMinutes() {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        assertThat(house.reconcile().run()).contains("0 of 0");
        house.clock.advance(Duration.ofMinutes(6));
        assertThat(house.reconcile().run()).contains("1 of 1");
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.reconcile().run()).contains("0 of 0");
    }

    @Test
    void whatNobodyPaidEndsSomeTimeAfterItsHour() {
        begin(9500);
        house.clock.advance(Duration.ofMinutes(35));
        house.reconcile().run();
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        house.clock.advance(Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
    }

    @Test
    void refundsGoBackOncePerKeyEvenWhenTheAnswerWasLost() {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        pages().comeBack(charge.id());
        trouble(Gateway.Trouble.HANG_ON_CANCEL);
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(3000), "k1", "asked for")).isInstanceOf(Refused.class);
        trouble(Gateway.Trouble.NONE);
        assertThat(house.cashier().refund(order, Money.won(3000), "k1", "asked for")).isTrue();
        assertThat(house.cashier().refund(order, Money.won(3000), "k1", "asked for")).isTrue();
        assertThat(gateway.payment(charge.id()).get("amount").get("cancelled").asLong()).isEqualTo(3000);
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isEqualTo(1);
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(6501), "k2", "too much")).hasMessage("payment.refund.exceeds");
        assertThat(house.cashier().refund(order, Money.won(6500), "k3", "the rest")).isTrue();
        assertThat(house.cashier().charge(order).orElseThrow().state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(house.db.topics()).containsExactly("payment.settled", "payment.refunded", "payment.refunded");
    }

    @Test
    void moneyTakenBackInTheServicesConsoleIsNoticed() throws IOException {
        var charge = begin(9500);
        ObjectNode payment = gateway.paid(charge.id(), 9500);
        pages().comeBack(charge.id());
        payment.put("status", "CANCELLED");
        webhook("msg-1", charge.id(), 200);
        webhook("msg-2", charge.id(), 200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(house.db.topics()).containsOnlyOnce("payment.mismatch");
    }

    @Test
    void aPaymentThatWasPartlyCancelledBeforeWeSawItIsNotKept() throws IOException {
        var charge = begin(9500);
        ((ObjectNode) gateway.paid(charge.id(), 9500).put("status", "PARTIAL_CANCELLED").get("amount")).put("cancelled", 3000);
        webhook("msg-1", charge.id(), 200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(gateway.payment(charge.id()).get("amount").get("cancelled").asLong()).isEqualTo(9500);
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL_ACCOUNT_ISSUED,backwards", "READY,backwards", "FAILED,backwards", "PAID,dispute"})
    void whatIsPaidStaysPaidAndStaffHearOnceWhenTheServiceThinksOtherwise(String status, String reason) throws IOException {
        var charge = begin(9500);
        ObjectNode payment = gateway.paid(charge.id(), 9500);
        pages().comeBack(charge.id());
        payment.put("status", status).putArray("disputes").addObject().put("status", "UNRESOLVED");
        webhook("msg-1", charge.id(), 200);
        webhook("msg-2", charge.id(), 200);
        follow();
        assertThat(state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsOnlyOnce("payment.mismatch");
        assertThat(house.db.events().stream().filter(e -> e.topic().equals("payment.mismatch")).findFirst().orElseThrow().fact("reason")).isEqualTo(reason);
        assertThat(gateway.count("POST /payments/" + charge.id() + "/cancel")).isZero();
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void noPersonalDataOfTheServiceIsKept() throws IOException {
        var charge = begin(9500);
        gateway.paid(charge.id(), 9500);
        webhook("msg-1", charge.id(), 200);
        follow();
        String everything = house.db.value("SELECT (SELECT string_agg(c::text, ' ') FROM payment.charge c) || (SELECT string_agg(i::text, ' ') FROM payment.inbox_entry i)"
                + " || (SELECT string_agg(convert_from(body, 'UTF8'), ' ') FROM payment.inbox_entry)");
        assertThat(everything).doesNotContain("CANARY");
    }

    private static void disagree(ObjectNode body, String what, String value) {
        switch (what) {
            case "currency" -> body.put("currency", value);
            case "store" -> body.put("storeId", value);
            case "order" -> body.put("id", value);
            case "channel" -> ((ObjectNode) body.get("channel")).put("type", value);
            default -> { }
        }
    }

    private org.hanok.api.payment.Charge begin(long won) {
        return house.cashier().request(house.wish("A-1", "card", won, "김하늘"));
    }

    private ChargeState state() {
        return house.cashier().charge(order).orElseThrow().state();
    }

    private PayPages pages() {
        return new PayPages(house.charges, house.confirmation());
    }

    private PaymentWebhook webhook() {
        return new PaymentWebhook(house.providers(), house.inbox, Doors.keys());
    }

    private void follow() {
        List.copyOf(house.db.events()).stream().filter(e -> e.topic().equals("payment.hinted")).forEach(house.worker()::on);
    }

    private static byte[] body(String paymentId) {
        return ("{\"type\":\"Transaction.Paid\",\"timestamp\":\"2026-11-22T01:02:03.000Z\",\"data\":{\"storeId\":\"store-1\",\"paymentId\":\"" + paymentId
                + "\",\"transactionId\":\"tx-1\"}}").getBytes(StandardCharsets.UTF_8);
    }

    private String webhook(String id, String paymentId, int status) throws IOException {
        return signed(id, body(paymentId), status);
    }

    private String signed(String id, byte[] body, int status) throws IOException {
        String timestamp = Long.toString(house.clock.instant().getEpochSecond());
        var headers = Doors.headers(Map.of("Webhook-Id", id, "Webhook-Timestamp", timestamp, "Webhook-Signature", "v1," + mac(id + "." + timestamp + ".", body)));
        var response = webhook().told("card", headers, Doors.stranger(), new ByteArrayInputStream(body));
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getEntity().toString();
    }

    private static String mac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(StandardWebhooksTest.SECRET.substring(6)), "HmacSHA256"));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
