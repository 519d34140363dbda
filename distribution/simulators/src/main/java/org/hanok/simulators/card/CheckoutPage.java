package org.hanok.simulators.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.Pages;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Purchase;
import org.hanok.simulators.card.till.Cashier;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/** The hosted checkout, {@code /sim/pay}: what the customer's browser sees. */
final class CheckoutPage {

    private static final Set<String> KINDS = Set.of("webhookBeforeReply", "ignorePreRegister");
    private static final long TAMPERED_BY = 1000;

    private final World world;
    private final Ledger ledger;
    private final Cashier cashier;
    private final Checkout checkout;

    CheckoutPage(World world, Ledger ledger, Cashier cashier, Checkout checkout) {
        this.world = world;
        this.ledger = ledger;
        this.cashier = cashier;
        this.checkout = checkout;
        world.faults().offer(KINDS);
    }

    Reply show(Request request) {
        Purchase purchase = Purchase.of(request.query());
        boolean ignored = Action.has(world.faults().take(request.subject(), KINDS), "ignorePreRegister");
        if (!ignored && checkout.blocks(purchase, purchase.totalAmount())) {
            return stopped(request, purchase, "payBlocked");
        }
        if (ledger.find(purchase.paymentId()).filter(payment -> payment.paid() > 0).isPresent()) {
            return stopped(request, purchase, "payAlreadyPaid");
        }
        cashier.open(purchase);
        return Pages.show(request, "pay", model(purchase));
    }

    Reply decide(Request request) {
        List<Action> faults = world.faults().take(request.subject(), KINDS);
        Payment payment = ledger.find(request.form().text("paymentId")).orElseThrow(() -> Refusal.badRequest("no such payment"));
        Decision decision = Decision.of(request.form().text("decision"));
        long amount = decision == Decision.TAMPER ? request.form().number("amount") : payment.purchase().totalAmount();
        if (!Action.has(faults, "ignorePreRegister") && checkout.blocks(payment.purchase(), amount)) {
            return stopped(request, payment.purchase(), "payBlocked");
        }
        if (payment.paid() > 0 && decision != Decision.CLOSE) {
            return stopped(request, payment.purchase(), "payAlreadyPaid");
        }
        Outcome outcome = checkout.decide(payment, decision, amount);
        if (Action.has(faults, "webhookBeforeReply")) {
            world.agenda().catchUp();
        }
        return outcome.returnTo().map(Reply::redirect).orElseGet(() -> end(request, decision));
    }

    private static Reply end(Request request, Decision decision) {
        return Pages.show(request, "pay-end", Map.of("closed", decision == Decision.CLOSE));
    }

    /** Nothing to pay here; the way back carries the reason. */
    private Reply stopped(Request request, Purchase purchase, String reason) {
        Payment payment = ledger.find(purchase.paymentId()).orElseGet(() -> Payment.ready(purchase, "", ""));
        String code = reason.equals("payBlocked") ? "INVALID_REQUEST" : "ALREADY_PAID";
        return Pages.show(request, 409, "pay-stop",
                Map.of(reason, true, "back", Checkout.comeBack(payment, code, code)));
    }

    private static Map<String, Object> model(Purchase purchase) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("paymentId", purchase.paymentId());
        model.put("orderName", purchase.orderName());
        model.put("amount", String.format("%,d", purchase.totalAmount()));
        model.put("currency", purchase.currency());
        model.put("tampered", Math.max(1, purchase.totalAmount() - TAMPERED_BY));
        model.put("live", purchase.channelType().equals("LIVE"));
        return model;
    }
}
