package org.hanok.simulators.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hanok.simulators.Caller;
import org.hanok.simulators.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsTest {

    private final Shop shop;

    PaymentsTest() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private JsonNode cancel(String body) throws IOException {
        return shop.server.postJson("/payments/ord-1/cancel", body);
    }

    @Test
    void strangersAreRefused() throws IOException {
        assertThat(shop.browser.get("/payments/ord-1").statusCode()).isEqualTo(401);
        assertThat(shop.browser.with(Map.of("Authorization", "PortOne wrong")).get("/payments/ord-1").statusCode()).isEqualTo(401);
        assertThat(shop.browser.with(Map.of("Authorization", "Bearer " + Shop.SECRET)).post("/payments/ord-1/cancel", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aPaymentIsUnknownUntilItsPageWasOpened() throws IOException {
        shop.server.post("/payments/ord-1/pre-register", "{\"totalAmount\":9500,\"currency\":\"KRW\"}");
        assertThat(shop.payment("ord-1").path("type").asText()).isEqualTo("PAYMENT_NOT_FOUND");
        shop.open("ord-1", 9500);
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("READY");
        assertThat(shop.server.get("/payments/ord-1?storeId=store-2").statusCode()).isEqualTo(403);
        assertThat(shop.server.get("/payments/ord-1?storeId=store-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aPaidPaymentTellsEverythingAndPlantsPersonalDataForLeakTests() throws IOException {
        shop.press("ord-1", 9500, "approve");
        JsonNode payment = shop.payment("ord-1");
        assertThat(payment.path("currency").asText()).isEqualTo("KRW");
        assertThat(payment.path("storeId").asText()).isEqualTo("store-1");
        assertThat(payment.path("channel").path("type").asText()).isEqualTo("TEST");
        assertThat(payment.path("pgResponse").asText()).contains("SIM-PII-CANARY");
        assertThat(payment.path("webhooks").findValuesAsText("type")).containsExactly("Transaction.Ready", "Transaction.Paid");
        assertThat(payment.path("webhooks").get(1).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void preRegistrationWantsAnAmountAndRefusesAfterPayment() throws IOException {
        assertThat(shop.server.post("/payments/ord-1/pre-register", "{\"currency\":\"KRW\"}").statusCode()).isEqualTo(400);
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.server.post("/payments/ord-1/pre-register", "{\"totalAmount\":1,\"currency\":\"KRW\"}").body()).contains("ALREADY_PAID");
    }

    @Test
    void moneyGoesBackInPartsAndNeverTwice() throws IOException, InterruptedException {
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.webhook().text()).contains("Transaction.Paid");
        JsonNode part = cancel("{\"reason\":\"변심\",\"amount\":4000,\"currentCancellableAmount\":9500}");
        assertThat(part.path("cancellation").path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PARTIAL_CANCELLED");
        assertThat(shop.webhook().text()).contains("Transaction.PartialCancelled", part.path("cancellation").path("id").asText());
        assertThat(cancel("{\"reason\":\"x\",\"amount\":5501}").path("type").asText()).isEqualTo("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT");
        assertThat(cancel("{\"reason\":\"x\",\"currentCancellableAmount\":9500}").path("type").asText()).isEqualTo("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN");
        assertThat(cancel("{\"reason\":\"x\"}").path("cancellation").path("totalAmount").asLong()).isEqualTo(5500);
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("CANCELLED");
        assertThat(shop.payment("ord-1").path("amount").path("cancelled").asLong()).isEqualTo(9500);
        assertThat(shop.webhook().text()).contains("Transaction.Cancelled");
        assertThat(cancel("{\"reason\":\"x\"}").path("type").asText()).isEqualTo("PAYMENT_ALREADY_CANCELLED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|INVALID_REQUEST", "{\"reason\":\"x\",\"amount\":-1}|INVALID_REQUEST",
        "{\"reason\":\"x\",\"amount\":1.5}|INVALID_REQUEST", "{\"reason\":\"x\",\"storeId\":\"other\"}|FORBIDDEN",
        "{\"reason\":\"x\",\"amount\":100,\"taxFreeAmount\":60,\"vatAmount\":50}|SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT",
        "{\"reason\":\"x\",\"amount\":0}|CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT"})
    void wrongCancelsAreRefused(String body, String type) throws IOException {
        shop.press("ord-1", 9500, "approve");
        assertThat(cancel(body).path("type").asText()).isEqualTo(type);
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PAID");
    }

    @Test
    void whatWasNotPaidCannotBeCancelled() throws IOException {
        assertThat(cancel("{\"reason\":\"x\"}").path("type").asText()).isEqualTo("PAYMENT_NOT_FOUND");
        shop.open("ord-1", 9500);
        assertThat(cancel("{\"reason\":\"x\"}").path("type").asText()).isEqualTo("PAYMENT_NOT_PAID");
    }

    @Test
    void aRepeatedIdempotencyKeyGetsTheFirstAnswer() throws IOException {
        shop.press("ord-1", 9500, "approve");
        Caller keyed = shop.server.with(Map.of("Authorization", "PortOne " + Shop.SECRET, "Idempotency-Key", "\"ord-1-cancel-000001\""));
        String first = keyed.post("/payments/ord-1/cancel", "{\"reason\":\"x\",\"amount\":100}").body();
        assertThat(keyed.post("/payments/ord-1/cancel", "{\"reason\":\"x\",\"amount\":100}").body()).isEqualTo(first);
        assertThat(shop.payment("ord-1").path("amount").path("cancelled").asLong()).isEqualTo(100);
        shop.advance("PT3H1M");
        assertThat(keyed.post("/payments/ord-1/cancel", "{\"reason\":\"x\",\"amount\":100}").body()).isNotEqualTo(first);
        Caller unquoted = shop.server.with(Map.of("Authorization", "PortOne " + Shop.SECRET, "Idempotency-Key", "ord-1-cancel-000001"));
        assertThat(unquoted.post("/payments/ord-1/cancel", "{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void anOutstandingIdempotencyKeyIsAConflict() throws IOException {
        shop.press("ord-1", 9500, "approve");
        shop.fault("POST /payments/ord-1/cancel", "slowWork(1500)");
        Caller keyed = shop.server.with(Map.of("Authorization", "PortOne " + Shop.SECRET, "Idempotency-Key", "\"ord-1-cancel-000002\""));
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(keyed));
        while (shop.gateway.journal().entries().stream().noneMatch(entry -> entry.path().endsWith("/cancel"))) {
            Thread.onSpinWait();
        }
        assertThat(keyed.post("/payments/ord-1/cancel", "{\"reason\":\"x\"}").body()).contains("IDEMPOTENCY_OUTSTANDING_REQUEST");
        assertThat(first.join()).isEqualTo(200);
    }

    private static int status(Caller caller) {
        try {
            return caller.post("/payments/ord-1/cancel", "{\"reason\":\"x\"}").statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theGatewayLiesOnOrder() throws IOException {
        shop.press("ord-1", 9500, "approve");
        Map<String, String> lies = Map.of("wrongAmount(-100)", "/amount/total", "wrongStore", "/storeId", "wrongCurrency", "/currency",
                "liveChannel", "/channel/type", "unknownStatus", "/status");
        JsonNode truth = shop.payment("ord-1");
        for (var lie : lies.entrySet()) {
            shop.fault("GET /payments/*", lie.getKey());
            assertThat(shop.payment("ord-1").at(lie.getValue())).as(lie.getKey()).isNotEqualTo(truth.at(lie.getValue()));
        }
        assertThat(shop.payment("ord-1")).isEqualTo(truth);
    }

    @Test
    void aRefundCanFailOrTakeItsTime() throws IOException {
        shop.press("ord-1", 9500, "approve");
        shop.fault("POST /payments/*/cancel", "cancelFails");
        assertThat(cancel("{\"reason\":\"x\"}").path("pgCode").asText()).isEqualTo("SIM-9999");
        shop.fault("POST /payments/*/cancel", "asyncCancel");
        assertThat(cancel("{\"reason\":\"x\"}").path("cancellation").path("status").asText()).isEqualTo("REQUESTED");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PAID");
        assertThat(cancel("{\"reason\":\"x\"}").path("type").asText()).isEqualTo("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT");
        shop.advance("PT1M");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void anAcceptedRefundCanStillBeGivenUp() throws IOException {
        shop.press("ord-1", 9500, "approve");
        shop.fault("POST /payments/*/cancel", "asyncCancelFails");
        assertThat(cancel("{\"reason\":\"x\"}").path("cancellation").path("status").asText()).isEqualTo("REQUESTED");
        shop.advance("PT1M");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PAID");
        assertThat(shop.payment("ord-1").at("/cancellations/0/status").asText()).isEqualTo("FAILED");
        assertThat(cancel("{\"reason\":\"x\"}").path("cancellation").path("status").asText()).as("all of it is there again").isEqualTo("SUCCEEDED");
    }

    @Test
    void theConsoleCancelsAndCustomersDispute() throws IOException, InterruptedException {
        shop.press("ord-1", 9500, "approve");
        shop.webhook();
        var answer = shop.browser.postJson("/__sim/console/cancel", "{\"paymentId\":\"ord-1\",\"amount\":500}");
        assertThat(answer.path("cancellation").path("trigger").asText()).isEqualTo("CONSOLE");
        assertThat(shop.webhook().text()).contains("PartialCancelled");
        shop.browser.post("/__sim/console/dispute", "{\"paymentId\":\"ord-1\"}");
        assertThat(shop.webhook().text()).contains("DisputeCreated");
        assertThat(shop.payment("ord-1").path("disputes")).hasSize(1);
    }

    @Test
    void paymentsOutliveTheProcess(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("card.json");
        String body = Json.MAPPER.writeValueAsString(Map.of("storeId", "s", "paymentId", "kept-1", "orderName", "x", "totalAmount", 100,
                "currency", "KRW", "redirectUrl", "http://localhost/r", "decision", "approve"));
        try (CardSimulator first = new CardSimulator(0, Shop.SECRET, Shop.WEBHOOK_SECRET, Optional.of(file))) {
            new Caller(first.url()).post("/__sim/pay", body);
        }
        try (CardSimulator second = new CardSimulator(0, Shop.SECRET, Shop.WEBHOOK_SECRET, Optional.of(file))) {
            Caller caller = new Caller(second.url()).with(Map.of("Authorization", "PortOne " + Shop.SECRET));
            assertThat(caller.json("/payments/kept-1").path("status").asText()).isEqualTo("PAID");
            assertThat(caller.postJson("/payments/kept-1/cancel", "{\"reason\":\"x\"}").path("cancellation").path("totalAmount").asInt()).isEqualTo(100);
        }
    }

    @Test
    void resetForgetsEverything() throws IOException {
        shop.press("ord-1", 9500, "approve");
        shop.browser.post("/__sim/reset", "");
        assertThat(shop.server.get("/payments/ord-1").statusCode()).isEqualTo(404);
        assertThat(shop.browser.json("/__sim/state").path("payments")).isEmpty();
    }
}
