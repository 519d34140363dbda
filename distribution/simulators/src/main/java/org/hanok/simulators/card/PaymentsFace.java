package org.hanok.simulators.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.World;
import org.hanok.simulators.card.hook.Webhooks;
import org.hanok.simulators.card.ledger.Cancellation;
import org.hanok.simulators.card.ledger.Expected;
import org.hanok.simulators.card.ledger.Idempotency;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.PortOne;
import org.hanok.simulators.card.till.CancelWish;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Handler;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** The server-to-server calls: pre-register, read, cancel. Each wants {@code Authorization: PortOne <secret>}. */
final class PaymentsFace {

    private static final Set<String> CANCEL_KINDS = Set.of("asyncCancel", "asyncCancelFails", "cancelFails", "webhookBeforeReply", "slowWork");

    private final World world;
    private final Ledger ledger;
    private final Cashier cashier;
    private final Webhooks webhooks;
    private final Idempotency idempotency;
    private final byte[] authorization;

    PaymentsFace(World world, Ledger ledger, Cashier cashier, Webhooks webhooks, Idempotency idempotency, String secret) {
        this.world = world;
        this.ledger = ledger;
        this.cashier = cashier;
        this.webhooks = webhooks;
        this.idempotency = idempotency;
        world.faults().offer(CANCEL_KINDS);
        world.faults().offer(PaymentView.KINDS);
        this.authorization = ("PortOne " + secret).getBytes(StandardCharsets.UTF_8);
    }

    /** The handler, for callers who know the secret. */
    Handler guarded(Handler handler) {
        return request -> {
            byte[] given = request.header("Authorization").getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(given, authorization)) {
                throw PortOne.error(401, "UNAUTHORIZED", "the API secret is missing or wrong");
            }
            return handler.answer(request);
        };
    }

    Reply preRegister(Request request) {
        return idempotency.once(request, () -> {
            JsonNode body = request.json();
            String id = request.param("id");
            if (!body.path("totalAmount").isIntegralNumber() || Json.text(body, "currency").isBlank()) {
                throw Refusal.badRequest("totalAmount and currency are needed");
            }
            if (ledger.find(id).filter(payment -> payment.paid() > 0).isPresent()) {
                throw PortOne.conflict("ALREADY_PAID");
            }
            ledger.expect(id, new Expected(body.path("totalAmount").asLong(), Json.text(body, "currency")));
            return Reply.json(Map.of());
        });
    }

    Reply read(Request request) {
        Payment payment = ledger.find(request.param("id")).orElseThrow(PortOne::notFound);
        if (request.query().has("storeId") && !request.query().text("storeId").equals(payment.purchase().storeId())) {
            throw PortOne.error(403, "FORBIDDEN", "another store's payment");
        }
        List<Action> lies = world.faults().take(request.subject(), PaymentView.KINDS);
        return Reply.json(new PaymentView(payment, lies).show(webhooks.of(payment.id())));
    }

    Reply cancel(Request request) {
        List<Action> faults = world.faults().take(request.subject(), CANCEL_KINDS);
        return idempotency.once(request, () -> {
            Action.find(faults, "slowWork").ifPresent(slow -> slow.pause(1000));
            if (Action.has(faults, "cancelFails")) {
                throw PortOne.provider();
            }
            boolean homeless = ledger.find(request.param("id")).filter(payment -> payment.account() != null).isPresent();
            if (homeless && Json.text(request.json().path("refundAccount"), "number").isBlank()) {
                throw Refusal.badRequest("what came by transfer needs a refundAccount");
            }
            CancelWish wish = CancelWish.of(request.json(), "API");
            boolean fails = Action.has(faults, "asyncCancelFails");
            Cancellation done = cashier.cancel(request.param("id"), wish, fails || Action.has(faults, "asyncCancel"), !fails);
            if (Action.has(faults, "webhookBeforeReply")) {
                world.agenda().catchUp();
            }
            return Reply.json(Map.of("cancellation", done.view()));
        });
    }
}
