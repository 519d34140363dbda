package org.hanok.api.payment;

import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid for one thing by one method.
 *
 * @param id public, unguessable; the provider's payment id as well
 * @param subject what it pays for, such as {@code shop.order:20261123-4K7Q}
 * @param method provider id: {@code bank}, {@code card}
 * @param nextOrNull where the payer goes on: a provider's page, or none for a transfer
 */
public record Charge(String id, Ref subject, String method, Money amount, ChargeState state, @Nullable String nextOrNull) {

    public Optional<String> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
