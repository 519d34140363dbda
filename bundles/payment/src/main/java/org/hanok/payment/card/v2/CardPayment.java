package org.hanok.payment.card.v2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider.Truth;

/** A payment as the service tells it. Only the fields named here are read: the rest holds personal data that is none of our business. */
record CardPayment(JsonNode body) {

    Truth truth() {
        if (state() == ChargeState.PENDING) {
            return unpaid(text(body, "id"));
        }
        Money kept = new Money(state() == ChargeState.SETTLED ? cancellable() : number("total"), text(body, "currency"));
        return new Truth(text(body, "id"), text(body, "transactionId"), state(), kept, text(body, "storeId"), text(body.path("channel"), "type").equals("LIVE"), disputed());
    }

    private boolean disputed() {
        return StreamSupport.stream(body.path("disputes").spliterator(), false).anyMatch(one -> one.path("status").asText().equals("UNRESOLVED"));
    }

    /** Nobody has begun to pay. */
    static Truth unpaid(String id) {
        return new Truth(id, "", ChargeState.PENDING, Money.won(0), "", false);
    }

    /** Unknown words count as "not yet": the service may add some at any time. */
    ChargeState state() {
        return switch (text(body, "status")) {
            case "PAID", "PARTIAL_CANCELLED" -> ChargeState.SETTLED;
            case "CANCELLED" -> ChargeState.REFUNDED;
            case "FAILED" -> ChargeState.FAILED;
            default -> ChargeState.PENDING;
        };
    }

    Money total() {
        return new Money(number("total"), text(body, "currency"));
    }

    /** Of the account made for it, empty for every other way to pay. */
    Optional<String> accountNumber() {
        JsonNode method = body.path("method");
        return method.path("type").asText().equals("PaymentMethodVirtualAccount") ? Optional.of(text(method, "accountNumber")) : Optional.empty();
    }

    /** What can still be cancelled, in minor units. */
    long cancellable() {
        return number("total") - body.path("amount").path("cancelled").asLong(0);
    }

    /** The state of the latest cancellation that carries the mark, empty when there is none. */
    String cancellation(String mark) {
        String state = "";
        for (JsonNode one : body.path("cancellations")) {
            if (one.path("reason").asText().contains(mark)) {
                state = one.path("status").asText();
            }
        }
        return state;
    }

    /** How many cancellations with the mark the service has given up. */
    long failures(String mark) {
        return StreamSupport.stream(body.path("cancellations").spliterator(), false)
                .filter(one -> one.path("reason").asText().contains(mark) && one.path("status").asText().equals("FAILED")).count();
    }

    private long number(String name) {
        JsonNode value = body.path("amount").path(name);
        if (!value.isIntegralNumber()) {
            throw new Refused("payment.card.unknown");
        }
        return value.longValue();
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new Refused("payment.card.unknown");
        }
        return value.textValue();
    }
}
