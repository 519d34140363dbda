package org.hanok.admin.show;

import java.util.Locale;
import java.util.Set;

/** The colour of a state by its usual name; a state with another name is plain. */
public final class Tones {

    private static final Set<String> GOOD = Set.of("ACTIVE", "PAID", "DONE", "SENT", "DELIVERED", "PUBLISHED", "SETTLED", "OPEN", "OK", "CONFIRMED", "VERIFIED", "MATCHED",
            "ON_SALE", "AVAILABLE", "APPROVED", "COMPLETED", "SUCCEEDED", "STARTED");
    private static final Set<String> WARN = Set.of("PENDING", "WAITING", "HELD", "DRAFT", "REVIEW", "RETRYING", "RESERVED", "PARTIAL", "QUEUED", "UNMATCHED", "SOLD_OUT",
            "PAUSED", "SUSPENDED", "UNPAID");
    private static final Set<String> BAD = Set.of("FAILED", "REFUSED", "DEAD", "CANCELLED", "CANCELED", "REFUNDED", "BLOCKED", "EXPIRED", "REJECTED", "ERROR", "STOPPED");

    private Tones() {
    }

    public static String of(String state) {
        String name = state.toUpperCase(Locale.ROOT);
        if (GOOD.contains(name)) {
            return "good";
        }
        if (WARN.contains(name)) {
            return "warn";
        }
        return BAD.contains(name) ? "bad" : "plain";
    }
}
