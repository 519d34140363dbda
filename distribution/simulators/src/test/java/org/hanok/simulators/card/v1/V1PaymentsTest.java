package org.hanok.simulators.card.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.hanok.simulators.wire.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V1PaymentsTest {

    private final V1Shop shop;

    V1PaymentsTest() throws IOException {
        shop = new V1Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aPaymentIsMadeOnThePageAndTheBrowserComesBack() throws IOException {
        var answer = shop.press(shop.purchase("ord-1", 9500), "approve");
        JsonNode payment = shop.found("ord-1");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo("http://localhost:8181/return?order=7&imp_uid=" + payment.path("imp_uid").asText() + "&merchant_uid=ord-1&success=true");
        assertThat(payment.path("status").asText()).isEqualTo("paid");
        assertThat(payment.path("amount").asLong()).isEqualTo(9500);
        assertThat(payment.path("currency").asText()).isEqualTo("KRW");
        assertThat(payment.path("sandbox").isBoolean()).isTrue();
        assertThat(payment.path("paid_at").asLong()).isPositive();
        assertThat(payment.toString()).contains("SIM-PII-CANARY");
        String failed = shop.press(shop.purchase("ord-2", 9500), "fail").headers().firstValue("Location").orElseThrow();
        assertThat(failed).contains("merchant_uid=ord-2&success=false&error_code=");
        assertThat(shop.found("ord-2").path("status").asText()).isEqualTo("failed");
        assertThat(shop.found("ord-2").path("paid_at").asLong()).as("never").isZero();
    }

    @Test
    void bothVersionsTellOfOneLedger() throws IOException {
        shop.paid("ord-1");
        JsonNode newer = shop.shop.payment("ord-1");
        assertThat(newer.path("status").asText()).isEqualTo("PAID");
        assertThat(newer.path("version").asText()).isEqualTo("V1");
        shop.shop.press("ord-9", 500, "approve");
        assertThat(shop.found("ord-9").path("status").asText()).isEqualTo("paid");
    }

    @Test
    void testPaymentsAreHiddenUnlessAskedFor() throws IOException {
        var purchase = shop.purchase("ord-1", 9500);
        purchase.put("channelKey", "channel-key-sandbox");
        shop.press(purchase, "approve");
        JsonNode payment = shop.found("ord-1");
        assertThat(payment.path("sandbox").asBoolean()).isTrue();
        String address = "/v1/payments/" + payment.path("imp_uid").asText();
        assertThat(shop.server.get(address).statusCode()).isEqualTo(404);
        assertThat(shop.server.get(address + "?include_sandbox=false").statusCode()).isEqualTo(404);
        assertThat(shop.server.json(address + "?include_sandbox=true").at("/response/merchant_uid").asText()).isEqualTo("ord-1");
        shop.shop.fault("GET /v1/payments/find/*", "sandboxHidden");
        assertThat(shop.server.get("/v1/payments/find/ord-1").statusCode()).isEqualTo(404);
        String live = shop.paid("ord-2");
        assertThat(shop.server.json("/v1/payments/" + live).at("/response/sandbox").asBoolean(true)).isFalse();
    }

    @Test
    void paymentsAreFoundByOrderStateAndInLists() throws IOException {
        shop.paid("ord-1");
        shop.press(shop.purchase("ord-2", 9500), "close");
        assertThat(shop.server.json("/v1/payments/find/ord-1/paid").path("code").asInt()).isZero();
        assertThat(shop.server.get("/v1/payments/find/ord-1/cancelled").statusCode()).isEqualTo(404);
        assertThat(shop.server.get("/v1/payments/find/ord-1/dancing").statusCode()).isEqualTo(400);
        assertThat(shop.server.json("/v1/payments/find/ord-2/ready").at("/response/merchant_uid").asText()).isEqualTo("ord-2");
        assertThat(shop.server.json("/v1/payments/findAll/ord-1/all").at("/response/total").asInt()).isEqualTo(1);
        JsonNode all = shop.server.json("/v1/payments/status/all").at("/response/list");
        assertThat(all.findValuesAsText("merchant_uid")).containsExactlyInAnyOrder("ord-1", "ord-2");
        assertThat(shop.server.get("/v1/payments/status/all?page=2").statusCode()).isEqualTo(400);
        assertThat(shop.server.get("/v1/payments?merchant_uid%5B%5D=ord-1&merchant_uid%5B%5D=none").statusCode()).isEqualTo(207);
        assertThat(shop.server.get("/v1/payments?imp_uid%5B%5D=none").statusCode()).isEqualTo(404);
    }

    @Test
    void aPinnedAmountBlocksAnyOther() throws IOException {
        assertThat(shop.server.postJson("/v1/payments/prepare", "{\"merchant_uid\":\"ord-1\",\"amount\":9500}").path("code").asInt()).isZero();
        var twice = shop.server.post("/v1/payments/prepare", "{\"merchant_uid\":\"ord-1\",\"amount\":1}");
        assertThat(twice.statusCode() + twice.body()).startsWith("200{\"code\":1,");
        var cheaper = shop.purchase("ord-1", 100);
        assertThat(shop.shop.browser.get("/sim/pay?" + Values.encode(cheaper)).statusCode()).isEqualTo(409);
        assertThat(shop.press(shop.purchase("ord-1", 9500), "tamper").statusCode()).isEqualTo(409);
        assertThat(shop.server.method("PUT", "/v1/payments/prepare", "merchant_uid=ord-1&amount=100&currency=USD").body()).contains("\"amount\":100", "USD");
        assertThat(shop.server.json("/v1/payments/prepare/ord-1").at("/response/currency").asText()).isEqualTo("USD");
        assertThat(shop.shop.browser.get("/sim/pay?" + Values.encode(cheaper)).statusCode()).as("another currency").isEqualTo(409);
        assertThat(shop.server.method("PUT", "/v1/payments/prepare", "merchant_uid=none&amount=100").statusCode()).isEqualTo(404);
        assertThat(shop.server.json("/v1/payments/prepare/none").path("code").asInt()).isEqualTo(1);
        assertThat(shop.server.post("/v1/payments/prepare", "{\"amount\":1}").statusCode()).isEqualTo(400);
        assertThat(shop.server.post("/v1/payments/prepare", "{\"merchant_uid\":\"x\"}").body()).contains("\"code\":-1");
    }

    @Test
    void moneyGoesBackInPartsUnderTheBalanceWeBelieveInAndStaysPaidUntilAllIsGone() throws IOException {
        String imp = shop.paid("ord-1");
        JsonNode part = shop.cancel("{\"imp_uid\":\"" + imp + "\",\"merchant_uid\":\"none\",\"amount\":4000,\"checksum\":9500,\"reason\":\"변심\"}");
        assertThat(part.path("code").asInt()).as("imp_uid wins").isZero();
        assertThat(part.at("/response/status").asText()).isEqualTo("paid");
        assertThat(part.at("/response/cancel_amount").asLong()).isEqualTo(4000);
        assertThat(part.at("/response/cancel_history/0/reason").asText()).isEqualTo("변심");
        assertThat(shop.cancel("{\"imp_uid\":\"" + imp + "\",\"amount\":4000,\"checksum\":9500}").path("code").asInt()).as("the same once more").isEqualTo(1);
        assertThat(shop.cancel("{\"imp_uid\":\"" + imp + "\",\"amount\":5501}").path("code").asInt()).isEqualTo(1);
        JsonNode rest = shop.cancel("{\"merchant_uid\":\"ord-1\",\"amount\":0}");
        assertThat(rest.at("/response/status").asText()).isEqualTo("cancelled");
        assertThat(rest.at("/response/cancel_history")).hasSize(2);
        assertThat(rest.at("/response/cancelled_at").asLong()).isPositive();
        assertThat(shop.cancel("{\"merchant_uid\":\"ord-1\"}").path("code").asInt()).isEqualTo(1);
    }

    @Test
    void noAmountIsAllOfItAndAFormWillDo() throws IOException {
        String imp = shop.paid("ord-1");
        assertThat(shop.server.form("/v1/payments/cancel", Map.of("imp_uid", imp)).body()).contains("\"cancel_amount\":9500", "\"status\":\"cancelled\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|400|-1", "{\"merchant_uid\":\"none\"}|200|1", "{\"imp_uid\":\"imp_none\",\"merchant_uid\":\"ord-1\"}|200|1",
        "{\"merchant_uid\":\"ord-1\",\"amount\":-1}|400|-1", "{\"merchant_uid\":\"ord-1\",\"amount\":\"x\"}|400|-1",
        "{\"merchant_uid\":\"ord-1\",\"checksum\":1}|200|1",
        "{\"merchant_uid\":\"ord-1\",\"amount\":100,\"tax_free\":60,\"vat_amount\":50}|200|1"})
    void wrongCancelsAreRefused(String body, int status, int code) throws IOException {
        shop.paid("ord-1");
        var answer = shop.server.post("/v1/payments/cancel", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":" + code, "\"response\":null");
        assertThat(shop.found("ord-1").path("cancel_amount").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrongAmount(-100)", "wrongCurrency", "wrongOrder", "testChannel", "unknownStatus"})
    void theGatewayLiesOnOrder(String lie) throws IOException {
        shop.paid("ord-1");
        JsonNode truth = shop.found("ord-1");
        shop.shop.fault("GET /v1/payments/find/*", lie);
        assertThat(shop.found("ord-1")).isNotEqualTo(truth);
        assertThat(shop.found("ord-1")).isEqualTo(truth);
    }

    @Test
    void theCardCompanyCanRefuseACancellation() throws IOException {
        shop.paid("ord-1");
        shop.shop.fault("POST /v1/payments/cancel", "cancelFails");
        assertThat(shop.cancel("{\"merchant_uid\":\"ord-1\"}").path("code").asInt()).isEqualTo(1);
        assertThat(shop.cancel("{\"merchant_uid\":\"ord-1\"}").path("code").asInt()).isZero();
    }

    @Test
    void anAccountIsIssuedClosedAndPaidInto() throws IOException {
        String wish = "{\"channel_key\":\"channel-key-live-1\",\"merchant_uid\":\"ord-1\",\"amount\":9500,\"vbank_code\":\"088\",\"vbank_due\":4102444800,"
                + "\"vbank_holder\":\"Hanok\"}";
        JsonNode account = shop.server.postJson("/v1/vbanks", wish).path("response");
        assertThat(account.path("status").asText()).isEqualTo("ready");
        assertThat(account.path("vbank_num").asText()).matches("562-\\d{11}");
        assertThat(account.path("vbank_date").asLong()).isEqualTo(4102444800L);
        String imp = account.path("imp_uid").asText();
        assertThat(shop.server.method("DELETE", "/v1/vbanks/" + imp, "").body()).contains("\"code\":0", "\"status\":\"cancelled\"");
        assertThat(shop.server.method("DELETE", "/v1/vbanks/" + imp, "").statusCode()).isEqualTo(400);
        assertThat(shop.server.method("DELETE", "/v1/vbanks/none", "").statusCode()).isEqualTo(404);
        shop.server.post("/v1/vbanks", wish.replace("ord-1", "ord-2"));
        shop.shop.browser.post("/__sim/deposit", "{\"paymentId\":\"ord-2\",\"amount\":9500}");
        assertThat(shop.found("ord-2").path("status").asText()).isEqualTo("paid");
        assertThat(shop.cancel("{\"merchant_uid\":\"ord-2\"}").path("code").asInt()).as("goes back to an account only").isEqualTo(1);
        assertThat(shop.cancel("{\"merchant_uid\":\"ord-2\",\"refund_account\":\"1\"}").path("code").asInt()).isZero();
        for (String needed : new String[] {"channel_key", "vbank_code", "merchant_uid", "amount", "vbank_due"}) {
            assertThat(shop.server.post("/v1/vbanks", wish.replace(needed, "x")).body()).as(needed).contains("\"code\":-1");
        }
    }
}
