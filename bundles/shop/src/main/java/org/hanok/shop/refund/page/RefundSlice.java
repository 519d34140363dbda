package org.hanok.shop.refund.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundState;

/** A page of refunds. @param next the cursor of the following page, none on the last */
public record RefundSlice(List<Brief> refunds, Optional<String> next) {

    /** @param found at most one more than the page holds */
    public static RefundSlice of(List<Refund> found, int size) {
        return new RefundSlice(found.stream().limit(size).map(Brief::of).toList(),
                found.size() > size ? Optional.of(String.valueOf(found.get(size - 1).id())) : Optional.empty());
    }

    public record Brief(String number, String order, RefundState state, Money amount, Money fee, Instant created) {

        static Brief of(Refund refund) {
            return new Brief(refund.number(), refund.order(), refund.state(), refund.amount(), refund.fee(), refund.created());
        }
    }
}
