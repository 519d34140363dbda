package org.hanok.simulators.card.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Json;

/** The bytes of an event, version 2024-04-25, or by a fault the older 2024-01-01 in JSON or as a form. */
final class WebhookBody {

    private static final String OLDER = "olderVersion";

    private WebhookBody() {}

    static boolean form(Collection<Action> faults) {
        return Action.find(faults, OLDER).filter(action -> action.text(0, "json").equals("form")).isPresent();
    }

    private static byte[] older(String status, Payment payment, boolean form) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("tx_id", payment.transactionId());
        event.put("payment_id", payment.id());
        event.put("status", status);
        return form ? event.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8)).collect(Collectors.joining("&")).getBytes(UTF_8)
                : Json.bytes(event);
    }

    static byte[] of(String type, String at, Payment payment, String cancellationId, Collection<Action> faults) {
        if (Action.has(faults, OLDER)) {
            return older(type.substring(type.indexOf('.') + 1), payment, form(faults));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("storeId", Action.has(faults, "wrongStore") ? "store-of-somebody-else" : payment.purchase().storeId());
        data.put("paymentId", payment.id());
        data.put("transactionId", payment.transactionId());
        if (!cancellationId.isEmpty()) {
            data.put("cancellationId", cancellationId);
        }
        Action.find(faults, "wrongAmount").ifPresent(
                lie -> data.put("totalAmount", payment.purchase().totalAmount() + lie.number(0, -100)));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", Action.has(faults, "unknownEventType") ? "Transaction.SomethingOfTomorrow" : type);
        event.put("timestamp", at);
        event.put("data", data);
        if (Action.has(faults, "extraFields")) {
            event.put("unknownFieldAddedToday", Map.of("nested", true));
        }
        return Json.bytes(event);
    }
}
