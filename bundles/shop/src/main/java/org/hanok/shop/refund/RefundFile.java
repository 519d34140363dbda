package org.hanok.shop.refund;

import java.time.Instant;
import java.util.List;
import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/** All there is to know of one refund. */
public record RefundFile(Refund refund, List<Line> lines, List<Step> steps) {

    /**
     * @param pinOrNull the PIN's id, none for what was not delivered
     * @param price of one
     * @param revealed whether the buyer had seen it
     * @param fate {@code RESELL}, {@code DEAD} or empty
     */
    public record Line(long line, String name, String palette, String lattice, @Nullable Long pinOrNull, int slot, String tail, int quantity, Money price,
            boolean revealed, String fate) {

        public boolean isPin() {
            return pinOrNull != null;
        }
    }

    /** @param to a state, or {@code ACCOUNT_SEEN} */
    public record Step(Instant at, String actor, String from, String to, String reason) {
    }
}
