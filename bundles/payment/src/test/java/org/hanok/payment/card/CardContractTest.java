package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.api.Money;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.inbox.PayPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the simulator that ships with the demo: each trouble that the contract lists is ordered there, and the money ends right here and there. */
class CardContractTest extends Bench {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\"'\\s]+");

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "delay(5000)", "slowDrip(300)", "dropBeforeWork", "connectionReset", "status(503)", "status(429)", "status(502,<html>sorry</html>)",
        "status(401)", "truncateBody", "garbage", "tlsError", "rateLimit(0,60)", "unknownStatus"})
    void whenTheServiceCannotBeReadWhatWasPaidIsFoundOutLater(String trouble) throws Exception {
        Charge charge = begin();
        trouble("GET /payments/*", trouble, -1);
        pay(charge, "approve");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        service("DELETE", "/__sim/faults", "");
        house.services.set(0, client(Duration.ofSeconds(20)));
        later();
        paidOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extraFields", "wrongContentType", "setField(method.type,PaymentMethodOfTomorrow)"})
    void whatTheServiceAddsOrMislabelsIsOverlooked(String change) throws Exception {
        Charge charge = begin();
        order("*", change, -1);
        pay(charge, "approve");
        paidOnce();
    }

    @ParameterizedTest
    @CsvSource({"wrongCurrency, currency", "wrongStore, store", "testChannel, channel"})
    void anAnswerThatDisagreesIsNotKeptButCancelledThere(String lie, String reason) throws Exception {
        Charge charge = begin();
        order("GET /payments/*", lie, -1);
        pay(charge, "approve");
        goneBack(charge, reason);
    }

    @Test
    void anAmountChangedInTheBrowserIsBlockedAndWhereItIsNotItGoesBack() throws Exception {
        Charge charge = begin();
        pay(charge, "tamper");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        order("POST /sim/pay", "ignorePreRegister", 1);
        pay(charge, "tamper");
        goneBack(charge, "amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicateWebhook(3)", "extraFields", "wrongAmount(-5000)", "webhookBeforeReply", "unknownEventType", "webhookNever", "reorderWebhooks",
        "delayWebhook(86400000)", "badSignature", "staleTimestamp(400)", "staleTimestamp(-400)", "wrongStore", "olderVersion", "olderVersion(form)"})
    void howeverTheWebhookComesOrNotThePaymentCountsOnce(String trouble) throws Exception {
        Charge charge = begin();
        order(trouble.equals("webhookBeforeReply") ? "POST /sim/pay" : trouble.equals("reorderWebhooks") ? "webhook *" : "webhook Transaction.Paid", trouble, 1);
        pay(charge, "approve");
        if (trouble.matches("badSignature|staleTimestamp.*|webhookNever|delayWebhook.*")) {
            assertThat(house.db.value("SELECT count(*) FROM payment.inbox_entry WHERE convert_from(body, 'UTF8') LIKE '%Transaction.Paid%'")).as("nothing genuine has come").isEqualTo("0");
            assertThat(state()).isEqualTo(ChargeState.PENDING);
        }
        later();
        paidOnce();
    }

    @Test
    void aReplayedWebhookChangesNothing() throws Exception {
        pay(begin(), "approve");
        paidOnce();
        String id = service("GET", "/__sim/webhooks", "").get(0).get("id").asText();
        service("POST", "/__sim/webhooks/resend", "{\"id\":\"" + id + "\"}");
        service("POST", "/__sim/webhooks/resend", "{\"id\":\"" + id + "\",\"staleSeconds\":86400}");
        follow();
        later();
        paidOnce();
    }

    @Test
    void aPaymentWhoseBrowserIsLostCountsOneThatFailedOrWasLeftDoesNot() throws Exception {
        pay(begin(), "lose");
        paidOnce();
        close();
        open();
        Charge failed = begin();
        pay(failed, "fail");
        pages().comeBack(failed.id());
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        close();
        open();
        pay(begin(), "close");
        assertThat(state()).isEqualTo(ChargeState.PENDING);
        house.clock.advance(Duration.ofMinutes(45));
        house.reconcile().run();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "delay(5000)", "dropBeforeWork", "connectionReset", "status(503)", "status(429)", "truncateBody", "garbage", "asyncCancel",
        "cancelFails", "tlsError", "rateLimit(0,60)", "asyncCancelFails"})
    void whateverHappensToARefundItIsPaidOnce(String trouble) throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        trouble("POST /payments/*/cancel", trouble, 1);
        for (int tries = 0; tries < 4; tries++) {
            attempt(() -> house.cashier().refund(order, Money.won(3000), "k1", "asked for"));
            if (trouble.equals("tlsError")) {
                house.services.set(0, client(Duration.ofSeconds(20)));
            }
            service("POST", "/__sim/clock", "{\"advance\":\"PT10M\"}");
            later();
        }
        JsonNode there = service("GET", "/payments/" + charge.id(), "");
        assertThat(there.path("amount").path("cancelled").asLong()).isEqualTo(3000);
        assertThat(house.db.value("SELECT string_agg(state || amount, ',') FROM payment.refund")).isEqualTo("DONE3000");
        assertThat(house.db.topics()).containsOnlyOnce("payment.refunded");
    }

    @ParameterizedTest
    @CsvSource({"/__sim/console/cancel, reversed, REFUNDED", "/__sim/console/dispute, dispute, SETTLED"})
    void whatHappensInTheConsoleOrAtTheBankIsNoticedAndTold(String control, String reason, ChargeState end) throws Exception {
        Charge charge = begin();
        pay(charge, "approve");
        service("POST", control, "{\"paymentId\":\"" + charge.id() + "\"}");
        service("POST", "/__sim/clock", "{}");
        follow();
        assertThat(state()).isEqualTo(end);
        assertThat(house.db.events()).filteredOn(event -> event.topic().equals("payment.mismatch")).singleElement()
                .satisfies(event -> assertThat(event.fact("reason")).isEqualTo(reason));
    }

    @Override
    CardProvider client(Duration patience) {
        return client(URI.create(service.url()), patience);
    }

    private CardProvider client(URI base, Duration patience) {
        return new CardProvider(settings(base, patience), site(), house.clock) { };
    }

    /** Only a service that is slow needs a client that does not wait for it; only one whose TLS is broken is another address. */
    private void trouble(String match, String trouble, int times) throws Exception {
        if (trouble.equals("tlsError")) {
            house.services.set(0, client(URI.create(tls.url()), Duration.ofSeconds(20)));
        } else {
            house.services.set(0, client(trouble.matches("hang.*|delay.*|slow.*") ? Duration.ofMillis(800) : Duration.ofSeconds(20)));
            order(match, trouble, times);
        }
    }

    private Charge begin() {
        return house.cashier().request(house.wish("A-1", "card", 9500, "김하늘"));
    }

    private PayPages pages() {
        return new PayPages(house.charges, house.confirmation());
    }

    /** As a browser does: our page sends it to the service's, where a button is pressed; then whatever webhooks are due have come. */
    private void pay(Charge charge, String decision) throws Exception {
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

    private void goneBack(Charge charge, String reason) throws Exception {
        later();
        assertThat(state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
        assertThat(house.db.events()).filteredOn(event -> event.topic().equals("payment.mismatch")).singleElement()
                .satisfies(event -> assertThat(event.fact("reason")).isEqualTo(reason));
        service("DELETE", "/__sim/faults", "");
        assertThat(service("GET", "/payments/" + charge.id(), "").path("status").asText()).isEqualTo("CANCELLED");
    }
}
