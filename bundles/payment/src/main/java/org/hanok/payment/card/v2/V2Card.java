package org.hanok.payment.card.v2;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentProvider.Hint;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.CardTrouble;
import org.hanok.payment.card.wire.Mark;
import org.hanok.payment.card.wire.Page;
import org.hanok.payment.card.wire.Spoken;

/** Card payments in the words of PortOne V2. The charge's id is the payment's id there. Thread-safe. */
public class V2Card implements Spoken {

    private static final ObjectMapper JSON = new ObjectMapper();

    final CardSettings settings;
    final PortOne service;
    private final StandardWebhooks signatures;
    private final String id;
    private final Site site;
    private final Clock clock;

    /** @param id of the way to pay this is for */
    public V2Card(CardSettings settings, String id, Site site, Clock clock) {
        this.settings = settings;
        this.service = new PortOne(settings);
        this.signatures = new StandardWebhooks(settings.webhook());
        this.id = id;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String store() {
        return settings.store();
    }

    @Override
    public boolean test() {
        return settings.test();
    }

    /** Pins amount and currency at the service, so that the browser cannot change them. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        ObjectNode wanted = JSON.createObjectNode().put("storeId", settings.store()).put("totalAmount", charge.amount().minor())
                .put("currency", charge.amount().currency());
        try {
            service.post("/payments/" + charge.id() + "/pre-register", wanted, Mark.of("register", charge.id()), settings.ask());
        } catch (CardTrouble no) {
            if (!no.is(409, "ALREADY_PAID")) {
                throw new Refused("payment.card.unavailable");
            }
        }
        return Optional.of(page(charge, request));
    }

    @Override
    public Hint hint(Map<String, String> headers, byte[] body) {
        return new Hint(signatures.verify(headers, body, clock.instant()), WebhookBody.payment(body));
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
            String mark = Mark.ofRefund(key);
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
        return service.post("/payments/" + chargeId + "/cancel", wanted, Mark.of("refund", key), settings.act()).path("cancellation").path("status").asText();
    }

    private static void judge(String cancellation, CardPayment before) {
        boolean back = cancellation.equals("SUCCEEDED") || cancellation.isEmpty() && before.state() == ChargeState.REFUNDED;
        if (!back) {
            throw cancellation.equals("FAILED") ? new Declined("payment.card.refund.refused") : new Refused("payment.card.refund.running");
        }
    }

    CardPayment payment(String chargeId) {
        return new CardPayment(service.get("/payments/" + chargeId + "?storeId=" + Page.encoded(settings.store())));
    }

    private String page(Charge charge, ChargeRequest request) {
        return new Page().with("storeId", settings.store()).with("channelKey", settings.channel()).with("paymentId", charge.id()).with("orderName", request.title())
                .with("totalAmount", Long.toString(charge.amount().minor())).with("currency", charge.amount().currency()).with("payMethod", "CARD")
                .with("locale", request.locale().getLanguage()).with("redirectUrl", site.url() + "/payment/return/" + charge.id()).with("noticeUrls", notices())
                .at(settings.page());
    }

    /** Where the service tells what happens. */
    String notices() {
        return site.url() + "/webhooks/payment/" + id;
    }
}
