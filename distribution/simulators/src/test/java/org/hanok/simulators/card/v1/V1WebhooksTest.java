package org.hanok.simulators.card.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hanok.simulators.Receiver;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class V1WebhooksTest {

    private final V1Shop shop;

    V1WebhooksTest() throws IOException {
        shop = new V1Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private void console(String wish) throws IOException {
        shop.shop.browser.post("/__sim/console/v1", wish);
    }

    @Test
    void whatIsPaidIsToldInJsonWithoutASignature() throws Exception {
        String imp = shop.paid("ord-1");
        Receiver.Notice told = shop.shop.receiver.next();
        assertThat(told.type()).isEqualTo("application/json");
        assertThat(told.signature()).isNull();
        assertThat(told.id()).isNull();
        assertThat(Json.read(told.body())).isEqualTo(Json.read(("{\"imp_uid\":\"" + imp + "\",\"merchant_uid\":\"ord-1\",\"status\":\"paid\"}").getBytes()));
        assertThat(shop.shop.receiver.waiting()).as("the opened page is not told").isZero();
    }

    @Test
    void orAsAForm() throws Exception {
        console("{\"form\":true}");
        String imp = shop.paid("ord-1");
        Receiver.Notice told = shop.shop.receiver.next();
        assertThat(told.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(Values.parse(told.text()).text("imp_uid")).isEqualTo(imp);
        assertThat(Values.parse(told.text()).text("status")).isEqualTo("paid");
    }

    @Test
    void whatFailedIsNotTold() throws Exception {
        shop.press(shop.purchase("ord-1", 9500), "fail");
        assertThat(shop.shop.receiver.waiting()).isZero();
    }

    @Test
    void oneAttemptUnlessAskedForMore() throws Exception {
        shop.shop.receiver.answer(500);
        shop.paid("ord-1");
        shop.shop.receiver.next();
        shop.shop.advance("P10D");
        assertThat(shop.shop.receiver.waiting()).isZero();
    }

    @Test
    void whoAskedForMoreIsToldFiveTimesMoreAMinuteApartWhileTheAnswerIs5xx() throws Exception {
        console("{\"again\":true}");
        shop.shop.receiver.answer(500, 503, 500, 500, 500, 500, 500);
        shop.paid("ord-1");
        byte[] first = shop.shop.receiver.next().body();
        for (int times = 0; times < 5; times++) {
            shop.shop.advance("PT59S");
            assertThat(shop.shop.receiver.waiting()).isZero();
            shop.shop.advance("PT1S");
            assertThat(shop.shop.receiver.next().body()).isEqualTo(first);
        }
        shop.shop.advance("P10D");
        assertThat(shop.shop.receiver.waiting()).isZero();
    }

    @Test
    void anAnswerOf4xxEndsIt() throws Exception {
        console("{\"again\":true}");
        shop.shop.receiver.answer(400);
        shop.paid("ord-1");
        shop.shop.receiver.next();
        shop.shop.advance("P10D");
        assertThat(shop.shop.receiver.waiting()).isZero();
    }

    @Test
    void cancellationsAreToldFromTheConsoleAndFromUsOnlyWhenWeWishIt() throws Exception {
        shop.paid("ord-1");
        shop.shop.receiver.next();
        shop.cancel("{\"merchant_uid\":\"ord-1\",\"amount\":100}");
        assertThat(shop.shop.receiver.waiting()).isZero();
        String wish = "{\"merchant_uid\":\"ord-1\",\"amount\":100,\"enable_webhook\":true}";
        String id = shop.cancel(wish).at("/response/cancel_history/1/cancellation_id").asText();
        assertThat(shop.shop.receiver.next().text()).contains("\"status\":\"cancelled\"", "\"cancellation_id\":\"" + id + "\"");
        shop.shop.browser.post("/__sim/console/cancel", "{\"paymentId\":\"ord-1\"}");
        assertThat(shop.shop.receiver.next().text()).contains("\"status\":\"cancelled\"");
    }

    @Test
    void anIssuedAccountIsToldAsReady() throws Exception {
        shop.server.post("/v1/vbanks", "{\"channel_key\":\"k\",\"merchant_uid\":\"ord-1\",\"amount\":9500,\"vbank_code\":\"088\",\"vbank_due\":4102444800,"
                + "\"notice_url\":[\"" + shop.shop.receiver.url() + "\"]}");
        shop.shop.settle();
        assertThat(shop.shop.receiver.next().text()).contains("\"status\":\"ready\"");
    }

    @Test
    void faultsWorkAsInV2() throws Exception {
        shop.shop.fault("webhook Transaction.Paid", "duplicateWebhook(2)");
        shop.shop.fault("webhook Transaction.Paid", "extraFields");
        shop.shop.fault("webhook Transaction.Paid", "wrongAmount(-100)");
        shop.shop.fault("webhook Transaction.Paid", "unknownEventType");
        shop.paid("ord-1");
        assertThat(shop.shop.receiver.next().text()).contains("status_of_tomorrow", "9400", "unknownFieldAddedToday");
        assertThat(shop.shop.receiver.waiting()).isEqualTo(2);
    }
}
