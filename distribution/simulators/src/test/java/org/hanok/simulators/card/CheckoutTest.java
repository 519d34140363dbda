package org.hanok.simulators.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.hanok.simulators.wire.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {

    private final Shop shop;

    CheckoutTest() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void thePageIsHtmlInTwoLanguagesWithoutScripts() throws IOException {
        String query = "/sim/pay?" + Values.encode(shop.purchase("ord-1", 9500));
        var page = shop.browser.get(query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"ko\">", "결제하기", "9,500 KRW", "구글 기프트카드 1만원").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(shop.browser.with(Map.of("Accept-Language", "en-US")).get(query).body()).contains("<html lang=\"en\">", "Pay this amount");
        assertThat(shop.browser.get("/sim/style.css").body()).contains("--pine");
    }

    @Test
    void theOrderNameIsEscaped() throws IOException {
        var purchase = shop.purchase("ord-1", 9500);
        purchase.put("orderName", "<b>\"x\"</b>");
        assertThat(shop.browser.get("/sim/pay?" + Values.encode(purchase)).body()).contains("&lt;b&gt;").doesNotContain("<b>\"x");
    }

    @Test
    void approvingPaysAndComesBack() throws IOException {
        assertThat(shop.press("ord-1", 9500, "approve").headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:8181/checkout/return?order=7&paymentId=ord-1&transactionType=PAYMENT&txId=tx-")
                .doesNotContain("code=");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PAID");
        assertThat(shop.payment("ord-1").path("amount").path("total").asLong()).isEqualTo(9500);
    }

    @Test
    void failingComesBackWithACodeAndCanBeTriedAgain() throws IOException {
        assertThat(shop.press("ord-1", 9500, "fail").headers().firstValue("Location").orElseThrow()).contains("code=FAILURE_TYPE_PG");
        String firstAttempt = shop.payment("ord-1").path("transactionId").asText();
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("FAILED");
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo("PAID");
        assertThat(shop.payment("ord-1").path("transactionId").asText()).isNotEqualTo(firstAttempt);
    }

    @ParameterizedTest
    @CsvSource({"close,READY", "lose,PAID"})
    void someBrowsersNeverComeBack(String decision, String status) throws IOException {
        var answer = shop.press("ord-1", 9500, decision);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(shop.payment("ord-1").path("status").asText()).isEqualTo(status);
    }

    @Test
    void aTamperedAmountIsPaidUnlessItWasPreRegistered() throws IOException {
        shop.press("ord-1", 9500, "tamper");
        assertThat(shop.payment("ord-1").path("amount").path("total").asLong()).isEqualTo(1);

        shop.server.post("/payments/ord-2/pre-register", "{\"totalAmount\":9500,\"currency\":\"KRW\"}");
        assertThat(shop.press("ord-2", 9500, "tamper").statusCode()).isEqualTo(409);
        assertThat(shop.payment("ord-2").path("status").asText()).isEqualTo("READY");
        assertThat(shop.press("ord-2", 9500, "approve").statusCode()).isEqualTo(303);
    }

    @Test
    void thePageBlocksAnotherAmountThanPreRegistered() throws IOException {
        shop.server.post("/payments/ord-1/pre-register", "{\"totalAmount\":9500,\"currency\":\"KRW\"}");
        assertThat(shop.open("ord-1", 100)).contains("금액이 달라 막았어요");
        assertThat(shop.server.get("/payments/ord-1").statusCode()).isEqualTo(404);
        shop.fault("GET /sim/pay", "ignorePreRegister");
        assertThat(shop.open("ord-1", 100)).contains("결제하기");
    }

    @Test
    void onePaymentIdIsPaidOnce() throws IOException {
        shop.press("ord-1", 9500, "approve");
        assertThat(shop.press("ord-1", 9500, "approve").statusCode()).isEqualTo(409);
        assertThat(shop.open("ord-1", 9500)).contains("이미 결제됐어요", "code&#x3D;ALREADY_PAID");
    }

    @ParameterizedTest
    @CsvSource({"totalAmount,0", "totalAmount,ten", "currency,won", "paymentId,''", "redirectUrl,javascript:alert(1)",
        "noticeUrls,http://8.8.8.8/hook", "storeId,''"})
    void badQuestionsAreRefused(String field, String value) throws IOException {
        var purchase = shop.purchase("ord-1", 9500);
        purchase.put(field, value);
        assertThat(shop.browser.get("/sim/pay?" + Values.encode(purchase)).statusCode()).isEqualTo(400);
        assertThat(shop.browser.form("/sim/pay", Map.of("paymentId", "nobody", "decision", "approve")).statusCode()).isEqualTo(400);
    }

    @Test
    void testsPayWithoutABrowser() throws IOException {
        String body = """
                {"storeId":"store-1","paymentId":"ord-1","orderName":"x","totalAmount":9500,"currency":"KRW","channelKey":"channel-key-live-1",
                 "redirectUrl":"http://localhost/r","noticeUrls":["%s"],"decision":"approve"}""".formatted(shop.receiver.url());
        var answer = shop.browser.postJson("/__sim/pay", body);
        assertThat(answer.path("status").asText()).isEqualTo("PAID");
        assertThat(answer.path("returnTo").asText()).startsWith("http://localhost/r?paymentId=ord-1");
        assertThat(shop.payment("ord-1").path("channel").path("type").asText()).isEqualTo("LIVE");
        assertThat(shop.browser.post("/__sim/pay", body).statusCode()).isEqualTo(409);
        assertThat(shop.browser.post("/__sim/pay", body.replace("approve", "dance")).statusCode()).isEqualTo(400);
    }
}
