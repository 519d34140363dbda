package org.hanok.simulators.card.till;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.card.ledger.PortOne;
import org.hanok.simulators.card.ledger.Status;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;

/**
 * What a cancel call asks for.
 *
 * @param amount empty = all that is left
 * @param believed the caller's idea of what is left; refused when it is another
 */
public record CancelWish(
        String reason, String storeId, OptionalLong amount, long parts, OptionalLong believed, boolean skipWebhook, String trigger) {

    public static CancelWish of(JsonNode body, String trigger) {
        String reason = Json.text(body, "reason");
        if (reason.isBlank()) {
            throw Refusal.badRequest("reason is needed");
        }
        return new CancelWish(reason, Json.text(body, "storeId"), number(body, "amount"),
                number(body, "taxFreeAmount").orElse(0) + number(body, "vatAmount").orElse(0),
                number(body, "currentCancellableAmount"), body.path("skipWebhook").asBoolean(), trigger);
    }

    private static OptionalLong number(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || value.asLong() < 0) {
            throw Refusal.badRequest(field + " is not a whole number");
        }
        return OptionalLong.of(value.asLong());
    }

    /** @throws Refusal as the vendor refuses; otherwise the amount to give back */
    long check(Payment payment) {
        if (!storeId.isEmpty() && !storeId.equals(payment.purchase().storeId())) {
            throw PortOne.error(403, "FORBIDDEN", "another store's payment");
        }
        if (payment.status() == Status.CANCELLED) {
            throw PortOne.conflict("PAYMENT_ALREADY_CANCELLED");
        }
        if (!payment.status().holdsMoney()) {
            throw PortOne.conflict("PAYMENT_NOT_PAID");
        }
        if (believed.isPresent() && believed.getAsLong() != payment.cancellable()) {
            throw PortOne.conflict("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN");
        }
        return affordable(payment);
    }

    private long affordable(Payment payment) {
        long wanted = amount.orElse(payment.cancellable());
        if (wanted > payment.cancellable() || wanted == 0) {
            throw PortOne.conflict("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT");
        }
        if (parts > wanted) {
            throw PortOne.conflict("SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT");
        }
        return wanted;
    }
}
