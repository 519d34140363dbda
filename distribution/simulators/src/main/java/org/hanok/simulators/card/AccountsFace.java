package org.hanok.simulators.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.Pages;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Idempotency;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.card.ledger.VirtualAccount;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * Virtual accounts: issue, close, and the bank that takes the money. As with an account of a fixed sum, the bank refuses another sum, a second payment and one that is
 * late; the fault {@code bankTakesAnything}, matched against {@code deposit <paymentId>}, makes it take them all.
 */
final class AccountsFace {

    private static final Set<String> KINDS = Set.of("bankTakesAnything");

    private final World world;
    private final Ledger ledger;
    private final Cashier cashier;
    private final Idempotency idempotency;

    AccountsFace(World world, Ledger ledger, Cashier cashier, Idempotency idempotency) {
        this.world = world;
        this.ledger = ledger;
        this.cashier = cashier;
        this.idempotency = idempotency;
        world.faults().offer(KINDS);
    }

    /** {@code POST /payments/{id}/instant} with {@code method.virtualAccount}. */
    Reply issue(Request request) {
        return idempotency.once(request, () -> {
            JsonNode body = request.json();
            JsonNode wish = body.path("method").path("virtualAccount");
            String bank = Json.text(wish, "bank");
            if (bank.isBlank() || !Json.text(wish.path("option"), "type").matches("NORMAL|FIXED")) {
                throw Refusal.badRequest("method.virtualAccount needs bank, expiry and option");
            }
            ObjectNode purchase = body.deepCopy();
            purchase.put("paymentId", request.param("id")).put("totalAmount", body.path("amount").path("total").asLong()).put("redirectUrl", "http://localhost/");
            VirtualAccount account = new VirtualAccount(bank, "562-" + number(), Json.text(wish, "remitteeName"), world.clock().instant().toString(),
                    due(Json.text(wish.path("expiry"), "dueDate")).toString());
            Payment issued = cashier.issue(Purchase.of(purchase), account);
            return Reply.json(Map.of("payment", Map.of("pgTxId", "pg-" + issued.transactionId(), "paidAt", issued.changedAt())));
        });
    }

    private String number() {
        return String.format("%011d", Long.parseLong(world.chance().hex(4), 16));
    }

    private static Instant due(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("expiry.dueDate is not a time");
        }
    }

    /** {@code POST /payments/{id}/virtual-account/close}. */
    Reply close(Request request) {
        return idempotency.once(request, () -> Reply.json(Map.of("closedAt", cashier.close(request.param("id")).changedAt())));
    }

    /** Somebody transfers {@code amount} to the account of {@code paymentId}. */
    Reply deposit(Request request) {
        JsonNode body = request.json();
        return Reply.json(Map.of("status", paid(Json.text(body, "paymentId"), body.path("amount").asLong()).status()));
    }

    /** The page of somebody who pays: {@code GET /sim/deposit}. */
    Reply show(Request request) {
        return page(request, 200, "");
    }

    Reply transfer(Request request) {
        try {
            paid(request.form().text("paymentId"), request.form().number("amount"));
            return page(request, 200, "");
        } catch (Refusal refused) {
            return page(request, refused.reply().status(), Json.text(Json.read(refused.reply().body()), "message"));
        }
    }

    private Reply page(Request request, int status, String refused) {
        return Pages.show(request, status, "deposit", Map.of("refused", refused, "waiting", ledger.all().stream()
                .filter(payment -> payment.status() == Status.VIRTUAL_ACCOUNT_ISSUED).map(payment -> Map.of("id", payment.id(), "name", payment.purchase().orderName(),
                        "bank", payment.account().bank(), "number", payment.account().number(), "amount", payment.purchase().totalAmount())).toList()));
    }

    private Payment paid(String id, long amount) {
        boolean anything = Action.has(world.faults().take("deposit " + id, KINDS), "bankTakesAnything");
        return cashier.deposit(id, amount, payment -> {
            if (!anything) {
                VirtualAccount.check(payment, amount, world.clock().instant());
            }
        });
    }
}
