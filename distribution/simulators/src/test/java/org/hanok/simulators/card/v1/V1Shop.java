package org.hanok.simulators.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.Caller;
import org.hanok.simulators.card.CardSimulator;
import org.hanok.simulators.card.Shop;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Values;

/** A shop that speaks V1 to the same gateway. */
final class V1Shop implements AutoCloseable {

    static final String KEYS = "{\"imp_key\":\"" + CardSimulator.V1_KEY + "\",\"imp_secret\":\"" + Shop.SECRET + "\"}";
    final Shop shop = new Shop();
    Caller server;

    V1Shop() throws IOException {
        signIn();
    }

    /** With the token of now. */
    void signIn() throws IOException {
        server = shop.browser.with(Map.of("Authorization", token().path("access_token").asText()));
    }

    JsonNode token() throws IOException {
        return shop.browser.postJson("/v1/users/getToken", KEYS).path("response");
    }

    Map<String, String> purchase(String order, long amount) {
        Map<String, String> purchase = new LinkedHashMap<>();
        purchase.put("imp", "imp00000000");
        purchase.put("channelKey", "channel-key-live-1");
        purchase.put("merchant_uid", order);
        purchase.put("name", "구글 기프트카드 1만원");
        purchase.put("amount", Long.toString(amount));
        purchase.put("m_redirect_url", "http://localhost:8181/return?order=7");
        purchase.put("notice_url", shop.receiver.url());
        return purchase;
    }

    /** Opens the page and presses a button; the webhooks that are due have been sent when it returns. */
    HttpResponse<String> press(Map<String, String> purchase, String decision) throws IOException {
        shop.browser.get("/sim/pay?" + Values.encode(purchase));
        var answer = shop.browser.form("/sim/pay", Map.of("paymentId", purchase.get("merchant_uid"), "decision", decision, "amount", "1"));
        shop.settle();
        return answer;
    }

    /** @return the payment's imp_uid */
    String paid(String order) throws IOException {
        press(purchase(order, 9500), "approve");
        return found(order).path("imp_uid").asText();
    }

    JsonNode found(String order) throws IOException {
        return server.json("/v1/payments/find/" + order).path("response");
    }

    JsonNode cancel(String body) throws IOException {
        JsonNode answer = Json.MAPPER.readTree(server.post("/v1/payments/cancel", body).body());
        shop.settle();
        return answer;
    }

    @Override
    public void close() {
        shop.close();
    }
}
