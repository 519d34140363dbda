package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.hanok.payment.card.wire.Wire;

/**
 * Card payments in the words of PortOne V1. The charge's id is the {@code merchant_uid}. V1 has no idempotency key: a cancellation names the balance we
 * believe in, which makes a second one fail, and carries a mark that is looked for before another is asked for. Speaks won only: how V1 writes other
 * currencies is not confirmed. Thread-safe.
 */
public class V1Card implements Spoken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WON = "KRW";

    final CardSettings settings;
    final V1Calls service;
    private final String id;
    private final Predicate<String> ours;
    private final Site site;
    private final Clock clock;

    /** @param id of the way to pay this is for @param ours whether a charge of that id is ours */
    public V1Card(CardSettings settings, String id, Predicate<String> ours, Site site, Clock clock) {
        this.settings = settings;
        this.service = new V1Calls(settings, clock);
        this.id = id;
        this.ours = ours;
        this.site = site;
        this.clock = clock;
    }

    /** V1 tells of no shop. */
    @Override
    public String store() {
        return "";
    }

    @Override
    public boolean test() {
        return settings.test();
    }

    /** Pins amount and currency at the service, so that the browser cannot change them. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        onlyWon(charge);
        try {
            service.post("/payments/prepare", JSON.createObjectNode().put("merchant_uid", charge.id()).put("amount", charge.amount().minor())
                    .put("currency", WON), settings.ask());
        } catch (CardTrouble no) {
            if (!isPinned(charge)) {
                throw new Refused("payment.card.unavailable");
            }
        }
        return Optional.of(new Page().with("imp", settings.store()).with("channelKey", settings.channel()).with("pay_method", "card")
                .with("merchant_uid", charge.id()).with("name", request.title()).with("amount", Long.toString(charge.amount().minor()))
                .with("currency", WON).with("language", request.locale().getLanguage())
                .with("m_redirect_url", site.url() + "/payment/return/" + charge.id()).with("notice_url", notices()).at(settings.page()));
    }

    static void onlyWon(Charge charge) {
        if (!charge.amount().currency().equals(WON)) {
            throw new Refused("payment.card.unavailable");
        }
    }

    /** An order is pinned once: the answer to the first time may have been lost. */
    private boolean isPinned(Charge charge) {
        try {
            return service.get("/payments/prepare/" + charge.id()).path("amount").asLong() == charge.amount().minor();
        } catch (CardTrouble no) {
            return false;
        }
    }

    /** Nothing is authenticated here, because nothing can be: what names no charge of ours is not kept, what does is only a reason to ask. */
    @Override
    public Hint hint(Map<String, String> headers, byte[] body) {
        V1Hint told = V1Hint.of(body);
        if (!ours.test(told.order())) {
            throw new Refused("payment.webhook.forged");
        }
        return new Hint(told.id(clock.instant()), told.order());
    }

    @Override
    public Truth confirm(String chargeId) {
        try {
            return found(chargeId).map(V1Payment::truth).orElseGet(() -> V1Payment.unpaid(chargeId));
        } catch (CardTrouble no) {
            throw Wire.unknown();
        }
    }

    /** Reads before it writes, as there may have been an answer that was lost; and once more after a no, as the no may be to our second asking. */
    @Override
    public void refund(String chargeId, Money amount, String key, String reason) {
        if (amount.minor() <= 0) {
            // To V1 no amount means all of it.
            throw new Declined("payment.card.refund.refused");
        }
        String mark = Mark.ofRefund(key);
        V1Payment payment = known(chargeId);
        if (!payment.order().equals(chargeId)) {
            // It is cancelled by the service's name for it, which would be somebody else's.
            throw new Declined("payment.card.refund.refused");
        }
        if (payment.cancelled(mark) || payment.state() == ChargeState.REFUNDED) {
            return;
        }
        try {
            if (!cancelled(payment, amount, reason + " " + mark).cancelled(mark)) {
                throw Wire.unknown();
            }
        } catch (CardTrouble no) {
            judge(known(chargeId), payment, mark, no);
        }
    }

    private V1Payment cancelled(V1Payment payment, Money amount, String reason) {
        ObjectNode wanted = JSON.createObjectNode().put("imp_uid", payment.id()).put("amount", amount.minor()).put("checksum", payment.cancellable())
                .put("reason", reason);
        wanted.putObject("extra").put("requester", "admin");
        return new V1Payment(service.post("/payments/cancel", wanted, settings.act()));
    }

    /** A no is for good where nothing has moved since we looked; V1 does not say which no it is. */
    private static void judge(V1Payment now, V1Payment before, String mark, CardTrouble no) {
        boolean understood = no.isFinal() || no.is(200);
        if (!now.cancelled(mark)) {
            throw understood && now.cancellable() == before.cancellable() ? new Declined("payment.card.refund.refused") : Wire.unknown();
        }
    }

    @Override
    public Optional<Money> returned(String chargeId) {
        try {
            return found(chargeId).map(V1Payment::returned);
        } catch (CardTrouble no) {
            throw Wire.unknown();
        }
    }

    private V1Payment known(String chargeId) {
        try {
            return found(chargeId).orElseThrow(() -> new Declined("payment.card.refund.refused"));
        } catch (CardTrouble no) {
            throw Wire.unknown();
        }
    }

    /** Of an order's attempts the paid one, else the cancelled one, else the latest. */
    Optional<V1Payment> found(String chargeId) {
        return Stream.of("/paid", "/cancelled", "").flatMap(state -> look("/payments/find/" + Page.encoded(chargeId) + state).stream()).findFirst();
    }

    private Optional<V1Payment> look(String path) {
        try {
            return Optional.of(new V1Payment(service.get(path)));
        } catch (CardTrouble no) {
            if (no.is(404)) {
                return Optional.empty();
            }
            throw no;
        }
    }

    /** Where the service tells what happens. */
    String notices() {
        return site.url() + "/webhooks/payment/" + id;
    }
}
