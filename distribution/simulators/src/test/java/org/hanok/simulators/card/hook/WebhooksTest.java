package org.hanok.simulators.card.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.hanok.simulators.Receiver;
import org.hanok.simulators.card.Shop;
import org.hanok.simulators.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private final Shop shop;

    WebhooksTest() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String expected(Receiver.Notice notice) {
        return StandardWebhooks.sign(Shop.WEBHOOK_SECRET, notice.id(), notice.timestamp(), notice.body());
    }

    private Receiver.Notice paid(String fault) throws IOException, InterruptedException {
        shop.fault("webhook Transaction.Paid", fault);
        shop.press("ord-1", 9500, "approve");
        return shop.webhook();
    }

    @Test
    void eventsAreSignedAndNameThePayment() throws Exception {
        shop.press("ord-1", 9500, "approve");
        Receiver.Notice ready = shop.receiver.next();
        Receiver.Notice paid = shop.receiver.next();
        assertThat(Json.read(ready.body()).path("type").asText()).isEqualTo("Transaction.Ready");
        var body = Json.read(paid.body());
        assertThat(body.path("type").asText()).isEqualTo("Transaction.Paid");
        assertThat(body.path("data").path("storeId").asText()).isEqualTo("store-1");
        assertThat(body.path("data").path("paymentId").asText()).isEqualTo("ord-1");
        assertThat(body.path("data").path("transactionId").asText()).isEqualTo(shop.payment("ord-1").path("transactionId").asText());
        assertThat(paid.signature()).isEqualTo(expected(paid));
        assertThat(paid.type()).isEqualTo("application/json");
        assertThat(Long.parseLong(paid.timestamp())).isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
    }

    @Test
    void anUnansweredEventClimbsTheLadder() throws Exception {
        shop.open("ord-1", 9500);
        shop.receiver.next();
        shop.receiver.answer(500, 503, 404, 500, 500, 500);
        shop.browser.form("/sim/pay", java.util.Map.of("paymentId", "ord-1", "decision", "approve"));
        shop.settle();
        Receiver.Notice first = shop.receiver.next();
        for (String minutes : new String[] {"1", "4", "16", "64", "256"}) {
            shop.advance("PT" + (Integer.parseInt(minutes) - 1) + "M50S");
            assertThat(shop.receiver.waiting()).as("before " + minutes).isZero();
            shop.advance("PT10S");
            Receiver.Notice again = shop.receiver.next();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.signature()).isEqualTo(expected(again));
        }
        shop.advance("P10D");
        assertThat(shop.receiver.waiting()).isZero();
        assertThat(shop.browser.json("/__sim/webhooks").get(1).path("currentExecutionCount").asInt()).isEqualTo(6);
    }

    @Test
    void theLadderEndsWithTheFirst2xx() throws Exception {
        shop.open("ord-1", 9500);
        shop.receiver.next();
        shop.receiver.answer(500, 204);
        shop.browser.form("/sim/pay", java.util.Map.of("paymentId", "ord-1", "decision", "approve"));
        shop.advance("P10D");
        assertThat(shop.receiver.waiting()).isEqualTo(2);
        assertThat(shop.browser.json("/__sim/webhooks").get(1).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void nobodyListens() throws Exception {
        shop.receiver.close();
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.browser.json("/__sim/webhooks").get(1).path("status").asText()).isEqualTo("FAILED_UNEXPECTED_ERROR");
    }

    @Test
    void duplicatesAreTheSameEvent() throws Exception {
        Receiver.Notice first = paid("duplicateWebhook(3)");
        assertThat(IntStream.range(0, 3).mapToObj(i -> next().id())).containsOnly(first.id()).hasSize(3);
        assertThat(shop.receiver.waiting()).isZero();
    }

    private Receiver.Notice next() {
        try {
            return shop.receiver.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eventsCanArriveInTheWrongOrder() throws Exception {
        shop.fault("webhook Transaction.Paid", "reorderWebhooks");
        shop.press("ord-1", 9500, "approve");
        shop.browser.post("/__sim/console/cancel", "{\"paymentId\":\"ord-1\"}");
        assertThat(shop.webhook().text()).contains("Transaction.Cancelled");
        assertThat(shop.webhook().text()).contains("Transaction.Paid");
    }

    @Test
    void eventsCanBeLostLateForgedOrStrange() throws Exception {
        Receiver.Notice forged = paid("badSignature");
        assertThat(forged.signature()).isNotEqualTo(expected(forged));

        shop.browser.post("/__sim/reset", "");
        Receiver.Notice stale = paid("staleTimestamp(-600)");
        assertThat(Long.parseLong(stale.timestamp())).isLessThan(Instant.now().getEpochSecond() - 590);
        assertThat(stale.signature()).isEqualTo(expected(stale));

        shop.browser.post("/__sim/reset", "");
        assertThat(paid("unknownEventType").text()).contains("Transaction.SomethingOfTomorrow");
        shop.browser.post("/__sim/reset", "");
        assertThat(paid("wrongStore").text()).contains("store-of-somebody-else");
        shop.browser.post("/__sim/reset", "");
        assertThat(paid("wrongAmount(-100)").text()).contains("\"totalAmount\":9400");
        shop.browser.post("/__sim/reset", "");
        assertThat(paid("extraFields").text()).contains("unknownFieldAddedToday");

        shop.browser.post("/__sim/reset", "");
        shop.fault("webhook Transaction.*", "webhookNever");
        shop.fault("webhook Transaction.Paid", "delayWebhook(60000)");
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.receiver.waiting()).isZero();
        shop.advance("PT1M");
        assertThat(shop.receiver.next().text()).contains("Transaction.Paid");
    }

    @Test
    void theEventCanOvertakeTheBrowser() throws Exception {
        shop.open("ord-1", 9500);
        shop.receiver.next();
        shop.fault("POST /sim/pay", "webhookBeforeReply");
        shop.browser.form("/sim/pay", java.util.Map.of("paymentId", "ord-1", "decision", "approve"));
        assertThat(shop.receiver.waiting()).isEqualTo(1);
    }

    @Test
    void anyEventCanBeReplayedAndAnyBodyForged() throws Exception {
        shop.press("ord-1", 9500, "approve");
        Receiver.Notice paid = shop.webhook();
        shop.browser.post("/__sim/webhooks/resend", "{\"id\":\"" + paid.id() + "\"}");
        assertThat(shop.receiver.next().id()).isEqualTo(paid.id());
        shop.browser.post("/__sim/webhooks/resend", "{\"id\":\"" + paid.id() + "\",\"staleSeconds\":-3600}");
        assertThat(Long.parseLong(shop.receiver.next().timestamp())).isLessThan(Instant.now().getEpochSecond() - 3500);
        assertThat(shop.browser.post("/__sim/webhooks/resend", "{\"id\":\"none\"}").statusCode()).isEqualTo(404);
        shop.browser.post("/__sim/webhooks/forge", "{\"url\":\"" + shop.receiver.url() + "\",\"body\":\"{}\"}");
        Receiver.Notice forged = shop.receiver.next();
        assertThat(forged.text()).isEqualTo("{}");
        assertThat(forged.signature()).isNotEqualTo(expected(forged));
    }
}
