package org.hanok.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.hanok.api.Money;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the simulator that ships with the demo: each trouble that the contract lists is ordered there, and the money ends right here and there. */
class CardContractTest extends CardBench {

    @ParameterizedTest
    @ValueSource(strings = {"hangBeforeReply", "delay(5000)", "slowDrip(300)", "dropBeforeWork", "connectionReset", "status(503)", "status(429)", "status(502,<html>sorry</html>)",
        "status(400)", "status(401)", "status(403)", "status(404)", "truncateBody", "garbage", "tlsError", "rateLimit(0,60)", "unknownStatus"})
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
    void aTestShopTakesPlayMoney() throws Exception {
        testShop = true;
        house.services.set(0, client(Duration.ofSeconds(20)));
        pay(begin(), "approve");
        paidOnce();
    }

    @Test
    void realMoneyThatReachesATestShopGoesBack() throws Exception {
        testShop = true;
        house.services.set(0, client(Duration.ofSeconds(20)));
        Charge charge = begin();
        order("GET /payments/*", "liveChannel", -1);
        pay(charge, "approve");
        goneBack(charge, "channel");
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
}
