package org.hanok.simulators.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.card.hook.Console;
import org.hanok.simulators.card.hook.Webhook;
import org.hanok.simulators.card.hook.WebhookSender;
import org.hanok.simulators.card.hook.Webhooks;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.PortOne;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.till.CancelWish;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** Extra controls: pay without a browser, act in the vendor's console, replay and forge webhooks. */
final class CardControl {

    private final Ledger ledger;
    private final Cashier cashier;
    private final Checkout checkout;
    private final Webhooks webhooks;
    private final WebhookSender sender;

    CardControl(Ledger ledger, Cashier cashier, Checkout checkout, Webhooks webhooks, WebhookSender sender) {
        this.ledger = ledger;
        this.cashier = cashier;
        this.checkout = checkout;
        this.webhooks = webhooks;
        this.sender = sender;
    }

    Reply pay(Request request) {
        JsonNode body = request.json();
        Purchase purchase = Purchase.of(body);
        Decision decision = Decision.of(Json.text(body, "decision"));
        long amount = decision == Decision.TAMPER ? body.path("amount").asLong(purchase.totalAmount() - 1000) : purchase.totalAmount();
        if (checkout.blocks(purchase, amount)) {
            throw PortOne.conflict("INFORMATION_MISMATCH");
        }
        Outcome outcome = checkout.decide(cashier.open(purchase), decision, amount);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", outcome.status());
        answer.put("returnTo", outcome.returnTo().orElse(null));
        return Reply.json(answer);
    }

    Reply cancel(Request request) {
        JsonNode body = request.json();
        String id = Json.text(body, "paymentId");
        Map<String, Object> wish = new LinkedHashMap<>(Map.of("reason", "console"));
        if (body.has("amount")) {
            wish.put("amount", body.path("amount").asLong());
        }
        CancelWish asked = CancelWish.of(Json.MAPPER.valueToTree(wish), "CONSOLE");
        return Reply.json(Map.of("cancellation", cashier.cancel(id, asked, false, true).view()));
    }

    Reply dispute(Request request) {
        cashier.dispute(Json.text(request.json(), "paymentId"));
        return Reply.json(Map.of());
    }

    Reply resend(Request request) {
        JsonNode body = request.json();
        Webhook hook = webhooks.again(Json.text(body, "id"), body.path("staleSeconds").asLong())
                .orElseThrow(() -> PortOne.error(404, "WEBHOOK_NOT_FOUND", "no such webhook"));
        return Reply.json(Map.of("webhook", hook.view()));
    }

    /** Any body to any loopback receiver, signed with any secret. */
    Reply forge(Request request) {
        JsonNode body = request.json();
        String secret = Json.text(body, "secret").isEmpty() ? "whsec_Zm9yZ2VkIGJ5IHNvbWVib2R5IGVsc2U=" : Json.text(body, "secret");
        int status = sender.send(Webhook.forged(Json.text(body, "url"), Json.text(body, "body").getBytes(UTF_8)), 0, secret);
        return Reply.json(Map.of("status", WebhookSender.outcome(status)));
    }

    /** {@code {"form": true, "again": true}}: V1's webhooks as forms, and sent again when they were not taken. */
    Reply console(Request request) {
        webhooks.set(Console.of(request.json()));
        return Reply.json(Map.of());
    }

    Object state() {
        return Map.of("payments", ledger.all(), "webhooks", webhooks.all());
    }
}
