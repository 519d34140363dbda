package org.hanok.simulators.card;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.card.hook.Webhook;
import org.hanok.simulators.card.ledger.Cancellation;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.fault.Action;

/** A payment in the vendor's JSON, with the lies that faults order. */
final class PaymentView {

    static final Set<String> KINDS =
            Set.of("wrongAmount", "wrongStore", "wrongCurrency", "testChannel", "liveChannel", "unknownStatus");

    /** Marked as personal data: a log or a table that holds it leaks. */
    private static final String RAW = "{\"CARD_HOLDER\":\"SIM-PII-CANARY\",\"CARD_NO\":\"9490-SIM-PII-CANARY\"}";

    private final Payment payment;
    private final Collection<Action> lies;

    PaymentView(Payment payment, Collection<Action> lies) {
        this.payment = payment;
        this.lies = lies;
    }

    Map<String, Object> show(List<Webhook.View> webhooks) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("status", Action.has(lies, "unknownStatus") ? "STATUS_OF_TOMORROW" : payment.status().name());
        view.put("id", payment.id());
        view.put("transactionId", payment.transactionId());
        view.put("merchantId", "merchant-sandbox");
        view.put("storeId", Action.has(lies, "wrongStore") ? "store-of-somebody-else" : payment.purchase().storeId());
        view.put("method", payment.account() == null ? Map.of("type", "PaymentMethodCard") : payment.account().view());
        view.put("channel", channel());
        view.put("version", payment.purchase().ofV1() ? "V1" : "V2");
        view.put("webhooks", webhooks);
        view.put("requestedAt", payment.requestedAt());
        view.put("updatedAt", payment.changedAt());
        view.put("statusChangedAt", payment.changedAt());
        view.put("orderName", payment.purchase().orderName());
        view.put("amount", amount());
        view.put("currency", Action.has(lies, "wrongCurrency") ? "USD" : payment.purchase().currency());
        view.put("customer", Map.of());
        outcome(view);
        return view;
    }

    private void outcome(Map<String, Object> view) {
        if (payment.status() == Status.FAILED) {
            view.put("failedAt", payment.changedAt());
            view.put("failure", Map.of("reason", "declined", "pgCode", "SIM-0001", "pgMessage", "declined"));
        }
        if (payment.paid() > 0) {
            view.put("paidAt", payment.changedAt());
            view.put("pgTxId", "pg-" + payment.transactionId());
            view.put("pgResponse", RAW);
            view.put("cancellations", payment.cancellations().stream().map(Cancellation::view).toList());
            view.put("disputes", payment.disputed() ? List.of(Map.of("status", "UNRESOLVED")) : List.of());
        }
    }

    private Map<String, Object> channel() {
        String type = Action.has(lies, "testChannel") ? "TEST"
                : Action.has(lies, "liveChannel") ? "LIVE" : payment.purchase().channelType();
        return Map.of("type", type, "id", "channel-id-sandbox", "key", payment.purchase().channelKey(),
                "name", "sandbox card", "pgProvider", "SANDBOX", "pgMerchantId", "sandbox");
    }

    private Map<String, Object> amount() {
        long lie = Action.find(lies, "wrongAmount").map(action -> action.number(0, -100)).orElse(0L);
        long total = (payment.paid() > 0 ? payment.paid() : payment.purchase().totalAmount()) + lie;
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("total", total);
        amount.put("taxFree", 0);
        amount.put("vat", 0);
        amount.put("supply", total);
        amount.put("discount", 0);
        amount.put("paid", payment.paid() > 0 ? total - payment.cancelled() : 0);
        amount.put("cancelled", payment.cancelled());
        amount.put("cancelledTaxFree", 0);
        return amount;
    }
}
