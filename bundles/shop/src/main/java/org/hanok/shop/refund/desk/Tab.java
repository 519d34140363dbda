package org.hanok.shop.refund.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hanok.shop.refund.RefundState;

/** The tabs of the refund queue: what waits for a decision comes first. */
enum Tab {
    DECIDE(RefundState.REQUESTED), PAY(RefundState.APPROVED, RefundState.BY_HAND, RefundState.FAILED),
    DONE(RefundState.PAID, RefundState.REJECTED, RefundState.CANCELLED), ALL(RefundState.values());

    private final List<RefundState> states;

    Tab(RefundState... states) {
        this.states = List.of(states);
    }

    List<RefundState> states() {
        return states;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of that name; the first one for anything else. */
    static Tab of(String id) {
        return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst().orElse(DECIDE);
    }

    /** Where a refund stands. */
    static Tab of(RefundState state) {
        return Arrays.stream(values()).filter(tab -> tab.states.contains(state)).findFirst().orElse(ALL);
    }
}
