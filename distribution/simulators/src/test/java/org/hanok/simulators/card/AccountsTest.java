package org.hanok.simulators.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that pay for one order: issue, exact, short, over, late, twice, closed. */
class AccountsTest {

    private static final String WISH = """
            {"storeId":"store-1","channelKey":"channel-key-live-1","orderName":"x","amount":{"total":9500},"currency":"KRW","noticeUrls":["%s"],
             "method":{"virtualAccount":{"bank":"SHINHAN","expiry":{"dueDate":"2026-11-22T02:00:00Z"},"option":{"type":"NORMAL"},"remitteeName":"Hanok"}}}""";
    private final Shop shop;

    AccountsTest() throws IOException {
        shop = new Shop();
        shop.browser.post("/__sim/clock", "{\"freeze\":\"2026-11-22T01:00:00Z\"}");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private int issue(String id) throws IOException {
        int status = shop.server.post("/payments/" + id + "/instant", WISH.formatted(shop.receiver.url())).statusCode();
        shop.settle();
        return status;
    }

    private int transfer(String id, long amount) throws IOException {
        int status = shop.browser.post("/__sim/deposit", "{\"paymentId\":\"" + id + "\",\"amount\":" + amount + "}").statusCode();
        shop.settle();
        return status;
    }

    private String status(String id) throws IOException {
        return shop.payment(id).path("status").asText();
    }

    @Test
    void anAccountIsIssuedAndPaidAndBothAreTold() throws Exception {
        assertThat(issue("ord-1")).isEqualTo(200);
        assertThat(shop.payment("ord-1").path("method").toString()).contains("PaymentMethodVirtualAccount", "SHINHAN", "2026-11-22T02:00:00Z", "Hanok").containsPattern("562-\\d{11}");
        assertThat(status("ord-1")).isEqualTo("VIRTUAL_ACCOUNT_ISSUED");
        assertThat(shop.webhook().text()).contains("Transaction.VirtualAccountIssued");
        assertThat(transfer("ord-1", 9500)).isEqualTo(200);
        assertThat(status("ord-1")).isEqualTo("PAID");
        assertThat(shop.webhook().text()).contains("Transaction.Paid");
    }

    @ParameterizedTest
    @CsvSource({"9400, PT0S, SHORT", "9600, PT0S, OVER", "9500, PT1H, LATE"})
    void theBankRefusesWhatDoesNotFitUnlessItIsToldToTakeIt(long amount, String wait, String why) throws IOException {
        issue("ord-1");
        shop.advance(wait);
        String wish = "{\"paymentId\":\"ord-1\",\"amount\":" + amount + "}";
        assertThat(shop.browser.post("/__sim/deposit", wish).body()).contains("DEPOSIT_REFUSED", why);
        assertThat(status("ord-1")).isEqualTo("VIRTUAL_ACCOUNT_ISSUED");
        shop.fault("deposit *", "bankTakesAnything");
        assertThat(transfer("ord-1", amount)).isEqualTo(200);
        assertThat(shop.payment("ord-1").path("amount").path("total").asLong()).isEqualTo(amount);
    }

    @Test
    void aSecondTransferIsRefusedOrAddedToTheFirst() throws IOException {
        issue("ord-1");
        transfer("ord-1", 9500);
        assertThat(transfer("ord-1", 9500)).isEqualTo(409);
        shop.fault("deposit *", "bankTakesAnything");
        assertThat(transfer("ord-1", 9500)).isEqualTo(200);
        assertThat(shop.payment("ord-1").path("amount").path("total").asLong()).isEqualTo(19000);
    }

    @Test
    void aClosedAccountTakesNothingAndAPaidOneIsNotClosed() throws IOException {
        issue("ord-1");
        assertThat(shop.server.post("/payments/ord-1/virtual-account/close", "{}").body()).contains("closedAt");
        assertThat(transfer("ord-1", 9500)).isEqualTo(409);
        issue("ord-2");
        transfer("ord-2", 9500);
        assertThat(shop.server.post("/payments/ord-2/virtual-account/close", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void whatCameByTransferGoesBackToAnAccountOnly() throws IOException {
        issue("ord-1");
        transfer("ord-1", 9500);
        assertThat(shop.server.post("/payments/ord-1/cancel", "{\"reason\":\"r\"}").statusCode()).isEqualTo(400);
        assertThat(shop.server.post("/payments/ord-1/cancel", "{\"reason\":\"r\",\"refundAccount\":{\"bank\":\"SHINHAN\",\"number\":\"1\",\"holderName\":\"h\"}}").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAndHalfWishesAreRefused() throws IOException {
        assertThat(shop.browser.post("/payments/ord-1/instant", WISH.formatted(shop.receiver.url())).statusCode()).isEqualTo(401);
        for (String broken : new String[] {"NORMAL", "SHINHAN", "2026-11-22T02:00:00Z", "9500"}) {
            assertThat(shop.server.post("/payments/ord-1/instant", WISH.formatted(shop.receiver.url()).replace("\"" + broken + "\"", "\"\"").replace(broken, "0")).statusCode())
                    .as(broken).isEqualTo(400);
        }
        assertThat(transfer("ord-1", 9500)).isEqualTo(404);
    }

    @Test
    void aPersonPaysOnThePage() throws IOException {
        assertThat(shop.browser.get("/sim/deposit").body()).contains("입금을 기다리는 가상계좌가 없어요");
        issue("ord-1");
        assertThat(shop.browser.get("/sim/deposit").body()).contains("SHINHAN", "value=\"9500\"");
        assertThat(shop.browser.form("/sim/deposit", Map.of("paymentId", "ord-1", "amount", "1")).body()).contains("SHORT");
        shop.browser.form("/sim/deposit", Map.of("paymentId", "ord-1", "amount", "9500"));
        assertThat(status("ord-1")).isEqualTo("PAID");
    }
}
