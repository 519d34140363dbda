package org.hanok.payment.card;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.inbox.Expecting;

/** Payments through PortOne V2: cards, and what {@link AccountProvider} adds. The charge's id is the payment's id there. Thread-safe. */
abstract class CardProvider implements PaymentProvider, Expecting {

    static final String ID = "card";
    private static final ObjectMapper JSON = new ObjectMapper();

    final CardSettings settings;
    final PortOne service;
    private final StandardWebhooks signatures;
    private final Site site;
    private final Clock clock;

    CardProvider(CardSettings settings, Site site, Clock clock) {
        this.settings = settings;
        this.service = new PortOne(settings);
        this.signatures = new StandardWebhooks(settings.webhook());
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String store() {
        return settings.store();
    }

    @Override
    public boolean test() {
        return settings.test();
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod(ID, "payment.method.card", "payment.method.card.hint", "credit-card");
    }

    /** Pins amount and currency at the service, so that the browser cannot change them. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        ObjectNode wanted = JSON.createObjectNode().put("storeId", settings.store()).put("totalAmount", charge.amount().minor())
                .put("currency", charge.amount().currency());
        try {
            service.post("/payments/" + charge.id() + "/pre-register", wanted, key("register", charge.id()), settings.ask());
        } catch (CardTrouble no) {
            if (!no.is(409, "ALREADY_PAID")) {
                throw new Refused("payment.card.unavailable");
            }
        }
        return Optional.of(settings.page() + "?" + query(charge, request));
    }

    @Override
    public Hint hint(Map<String, String> headers, byte[] body) {
        String id = signatures.verify(headers, body, clock.instant());
        return new Hint(id, WebhookBody.payment(body));
    }

    @Override
    public Truth confirm(String chargeId) {
        try {
            return payment(chargeId).truth();
        } catch (CardTrouble no) {
            if (no.is(404, "PAYMENT_NOT_FOUND")) {
                return CardPayment.unpaid(chargeId);
            }
            throw new Refused("payment.card.unknown");
        }
    }

    /** Reads before it writes: a cancellation that already carries this key's mark is not asked for again, however long ago it was. */
    @Override
    public void refund(String chargeId, Money amount, String key, String reason) {
        try {
            String mark = "[" + key("refund", key).substring(0, 20) + "]";
            CardPayment payment = payment(chargeId);
            String known = payment.cancellation(mark);
            if (!known.equals("SUCCEEDED") && !known.equals("REQUESTED") && payment.state() != ChargeState.REFUNDED) {
                long failures = payment.failures(mark);
                known = cancelled(chargeId, amount, failures == 0 ? key : key + "#" + failures, reason + " " + mark, payment.cancellable());
            }
            judge(known, payment);
        } catch (CardTrouble no) {
            throw no.isFinal() ? new Declined("payment.card.refund.refused") : new Refused("payment.card.unknown");
        }
    }

    @Override
    public Optional<Money> returned(String chargeId) {
        try {
            CardPayment payment = payment(chargeId);
            return Optional.of(new Money(payment.total().minor() - payment.cancellable(), payment.total().currency()));
        } catch (CardTrouble no) {
            throw new Refused("payment.card.unknown");
        }
    }

    private String cancelled(String chargeId, Money amount, String key, String reason, long cancellable) {
        ObjectNode wanted = JSON.createObjectNode().put("storeId", settings.store()).put("amount", amount.minor()).put("reason", reason)
                .put("currentCancellableAmount", cancellable).put("requester", "ADMIN");
        return service.post("/payments/" + chargeId + "/cancel", wanted, key("refund", key), settings.act()).path("cancellation").path("status").asText();
    }

    private static void judge(String cancellation, CardPayment before) {
        boolean back = cancellation.equals("SUCCEEDED") || cancellation.isEmpty() && before.state() == ChargeState.REFUNDED;
        if (!back) {
            throw cancellation.equals("FAILED") ? new Declined("payment.card.refund.refused") : new Refused("payment.card.refund.running");
        }
    }

    CardPayment payment(String chargeId) {
        return new CardPayment(service.get("/payments/" + chargeId + "?storeId=" + encoded(settings.store())));
    }

    private String query(Charge charge, ChargeRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("storeId", settings.store());
        query.put("channelKey", settings.channel());
        query.put("paymentId", charge.id());
        query.put("orderName", request.title());
        query.put("totalAmount", Long.toString(charge.amount().minor()));
        query.put("currency", charge.amount().currency());
        query.put("payMethod", "CARD");
        query.put("locale", request.locale().getLanguage());
        query.put("redirectUrl", site.url() + "/payment/return/" + charge.id());
        query.put("noticeUrls", notices());
        return query.entrySet().stream().map(e -> e.getKey() + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
    }

    /** Where the service tells what happens. */
    String notices() {
        return site.url() + "/webhooks/payment/" + id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An idempotency key in the service's alphabet. */
    static String key(String use, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((use + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
