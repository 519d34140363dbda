package org.hanok.simulators.card.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Loopback;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Values;

/**
 * What the shop asks the checkout page to charge.
 *
 * @param totalAmount minor units of the currency
 * @param noticeUrls where webhooks go; this machine only
 */
public record Purchase(
        String storeId, String paymentId, String orderName, long totalAmount, String currency, String channelKey,
        String redirectUrl, List<String> noticeUrls) {

    public Purchase {
        if (storeId.isBlank() || !paymentId.matches("[\\x21-\\x7E]{1,64}") || orderName.isBlank() || !currency.matches("[A-Z]{3}")) {
            throw Refusal.badRequest("storeId, paymentId, orderName and currency are needed");
        }
        if (totalAmount <= 0) {
            throw Refusal.badRequest("totalAmount must be above 0");
        }
        noticeUrls.forEach(Loopback::call);
        Loopback.web(redirectUrl);
    }

    public static Purchase of(Values query) {
        return query.has("merchant_uid") ? older(query) : newer(query);
    }

    private static Purchase newer(Values query) {
        List<String> notices = query.list("noticeUrls").stream()
                .flatMap(urls -> Arrays.stream(urls.split(","))).filter(url -> !url.isBlank()).toList();
        return new Purchase(query.text("storeId"), query.text("paymentId"), query.text("orderName"), query.number("totalAmount"),
                query.text("currency"), query.text("channelKey"), query.text("redirectUrl"), notices);
    }

    /** In the words of V1's {@code IMP.request_pay}. */
    private static Purchase older(Values query) {
        String currency = query.has("currency") ? query.text("currency") : "KRW";
        return new Purchase(query.text("imp"), query.text("merchant_uid"), query.text("name"), query.number("amount"), currency, query.text("channelKey"),
                query.text("m_redirect_url"), query.list("notice_url"));
    }

    public static Purchase of(JsonNode json) {
        if (json.has("merchant_uid")) {
            return older(Values.of(json));
        }
        List<String> notices = StreamSupport.stream(json.path("noticeUrls").spliterator(), false).map(JsonNode::asText).toList();
        return new Purchase(Json.text(json, "storeId"), Json.text(json, "paymentId"), Json.text(json, "orderName"),
                json.path("totalAmount").asLong(), Json.text(json, "currency"), Json.text(json, "channelKey"),
                Json.text(json, "redirectUrl"), notices);
    }

    /** A shop of V1 is known by a code such as {@code imp00000000}. */
    public boolean ofV1() {
        return storeId.matches("imp\\d{8}");
    }

    /** Only keys made for it move real money; every other channel is a test channel. */
    public String channelType() {
        return channelKey.startsWith("channel-key-live") ? "LIVE" : "TEST";
    }
}
