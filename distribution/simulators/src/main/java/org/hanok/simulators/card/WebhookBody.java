package org.hanok.simulators.card;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.Action;
import org.hanok.simulators.Json;

/** The bytes of an event, version 2024-04-25. */
final class WebhookBody {

    private WebhookBody() {}

    static byte[] of(String type, String at, Payment payment, String cancellationId, Collection<Action> faults) {
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
