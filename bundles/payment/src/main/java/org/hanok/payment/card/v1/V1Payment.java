package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hanok.api.Money;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.card.wire.Wire;

/**
 * A payment as V1 tells it. Only the fields named here are read: the rest holds personal data that is none of our business. What was cancelled in part is
 * still {@code paid}.
 */
record V1Payment(JsonNode body) {

    /** Which shop it belongs to V1 does not say: our own credentials see no other's. */
    Truth truth() {
        if (state() == ChargeState.PENDING) {
            return unpaid(order());
        }
        Money kept = new Money(state() == ChargeState.SETTLED ? cancellable() : number("amount"), text("currency"));
        return new Truth(order(), id(), state(), kept, "", live());
    }

    /** Nobody has begun to pay. */
    static Truth unpaid(String order) {
        return new Truth(order, "", ChargeState.PENDING, Money.won(0), "", false);
    }

    /** Unknown words count as "not yet": the service may add some at any time. */
    ChargeState state() {
        return switch (text("status")) {
            case "paid" -> ChargeState.SETTLED;
            case "cancelled" -> ChargeState.REFUNDED;
            case "failed" -> ChargeState.FAILED;
            default -> ChargeState.PENDING;
        };
    }

    String order() {
        return text("merchant_uid");
    }

    String id() {
        return text("imp_uid");
    }

    /** What can still be cancelled, in minor units. */
    long cancellable() {
        return number("amount") - returned().minor();
    }

    Money returned() {
        return new Money(number("cancel_amount"), text("currency"));
    }

    /** Whether money has gone back under this mark. */
    boolean cancelled(String mark) {
        return StreamSupport.stream(body.path("cancel_history").spliterator(), false).anyMatch(one -> one.path("reason").asText().contains(mark));
    }

    /** Of the account made for it, empty for every other way to pay. */
    Optional<String> account() {
        return body.path("pay_method").asText().equals("vbank") ? Optional.of(text("vbank_num")) : Optional.empty();
    }

    private boolean live() {
        JsonNode sandbox = body.path("sandbox");
        if (!sandbox.isBoolean()) {
            throw Wire.unknown();
        }
        return !sandbox.booleanValue();
    }

    /** A whole number, however it is written: V1 may say {@code 9500.0}. */
    private long number(String name) {
        JsonNode value = body.path(name);
        if (!value.isNumber() || value.decimalValue().stripTrailingZeros().scale() > 0) {
            throw Wire.unknown();
        }
        return value.longValue();
    }

    private String text(String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            throw Wire.unknown();
        }
        return value.textValue();
    }
}
