package org.hanok.shop.refund.ask;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanok.api.Refused;
import org.hanok.shop.refund.BankDetails;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants back.
 *
 * @param order number of the one order it is all about
 * @param pins ids of delivered PINs
 * @param products how many of which product that was not delivered
 * @param reason why, in the buyer's words
 * @param bankOrNull where a transfer goes, for orders that were paid by one
 */
public record Wish(String order, SortedSet<Long> pins, Map<Long, Integer> products, String reason, @Nullable BankDetails bankOrNull) {

    private static final int MOST = 1_000;
    private static final int LONGEST = 300;

    /** @throws Refused for more than an order can hold, or counts below one */
    public Wish {
        pins = new TreeSet<>(pins);
        products = new TreeMap<>(products);
        reason = reason.replace("\r\n", "\n").strip();
        if (pins.size() > MOST || products.size() > MOST || products.values().stream().anyMatch(count -> count < 1)) {
            throw new Refused("shop.refund.refused.form");
        }
    }

    Optional<BankDetails> bank() {
        return Optional.ofNullable(bankOrNull);
    }

    /** @throws Refused without a reason, or with one that is too long */
    String why() {
        wrong().ifPresent(refused -> {
            throw refused;
        });
        return reason;
    }

    /** Why its reason cannot be taken. */
    public Optional<Refused> wrong() {
        return reason.isEmpty() || reason.length() > LONGEST ? Optional.of(new Refused("shop.refund.refused.reason", LONGEST)) : Optional.empty();
    }

    /** What makes it this wish and no other. An account is not part of it, so that no hash of one is kept. */
    public String content() {
        return order + pins + products + reason;
    }
}
