package org.hanok.simulators.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.Caller;
import org.hanok.simulators.Receiver;
import org.hanok.simulators.wire.Values;

/** A card gateway and a shop that uses it. */
public final class Shop implements AutoCloseable {

    public static final String SECRET = "sandbox-api-secret-000001";
    public static final String WEBHOOK_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public final Receiver receiver;
    final CardSimulator gateway;
    public final Caller browser;
    final Caller server;

    public Shop() throws IOException {
        receiver = new Receiver();
        gateway = new CardSimulator(0, SECRET, WEBHOOK_SECRET, Optional.empty());
        browser = new Caller(gateway.url());
        server = browser.with(Map.of("Authorization", "PortOne " + SECRET));
    }

    Map<String, String> purchase(String id, long amount) {
        Map<String, String> purchase = new LinkedHashMap<>();
        purchase.put("storeId", "store-1");
        purchase.put("paymentId", id);
        purchase.put("orderName", "구글 기프트카드 1만원");
        purchase.put("totalAmount", Long.toString(amount));
        purchase.put("currency", "KRW");
        purchase.put("channelKey", "channel-key-sandbox");
        purchase.put("redirectUrl", "http://localhost:8181/checkout/return?order=7");
        purchase.put("noticeUrls", receiver.url());
        return purchase;
    }

    public String open(String id, long amount) throws IOException {
        return browser.get("/sim/pay?" + Values.encode(purchase(id, amount))).body();
    }

    /** Opens the page and presses a button; the webhooks that are due have been sent when it returns. */
    public java.net.http.HttpResponse<String> press(String id, long amount, String decision) throws IOException {
        open(id, amount);
        var answer = browser.form("/sim/pay", Map.of("paymentId", id, "decision", decision, "amount", "1"));
        settle();
        return answer;
    }

    public void settle() throws IOException {
        browser.post("/__sim/clock", "{}");
    }

    public void advance(String by) throws IOException {
        browser.post("/__sim/clock", "{\"advance\":\"" + by + "\"}");
    }

    public void fault(String match, String action) {
        gateway.faults().add(match, 1, action);
    }

    public JsonNode payment(String id) throws IOException {
        return server.json("/payments/" + id);
    }

    /** The next webhook of a type other than Ready. */
    public Receiver.Notice webhook() throws InterruptedException {
        Receiver.Notice notice = receiver.next();
        return notice.text().contains("Transaction.Ready") ? webhook() : notice;
    }

    @Override
    public void close() {
        gateway.close();
        receiver.close();
    }
}
