package org.hanok.simulators.card.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Values;

/** The bytes of a V1 event. What failed is not told, nor that somebody opened the page. */
final class OlderBody {

    private static final Map<String, String> TOLD = Map.of("Transaction.Paid", "paid", "Transaction.VirtualAccountIssued", "ready",
            "Transaction.Cancelled", "cancelled", "Transaction.PartialCancelled", "cancelled");

    private OlderBody() {}

    static Optional<byte[]> of(String type, Payment payment, String cancellationId, Collection<Action> faults, boolean form) {
        return Optional.ofNullable(TOLD.get(type)).map(status -> {
            Map<String, String> event = new LinkedHashMap<>();
            event.put("imp_uid", payment.impUid());
            event.put("merchant_uid", payment.id());
            event.put("status", Action.has(faults, "unknownEventType") ? "status_of_tomorrow" : status);
            if (!cancellationId.isEmpty()) {
                event.put("cancellation_id", cancellationId);
            }
            Action.find(faults, "wrongAmount").ifPresent(lie -> event.put("amount", Long.toString(payment.purchase().totalAmount() + lie.number(0, -100))));
            if (Action.has(faults, "extraFields")) {
                event.put("unknownFieldAddedToday", "nested");
            }
            return form ? Values.encode(event).getBytes(UTF_8) : Json.bytes(event);
        });
    }
}
