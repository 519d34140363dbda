package org.hanok.shop.order.desk;

import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.order.pay.Verdict;
import org.jspecify.annotations.Nullable;

/** A settled charge and how it fitted. @param outcomeOrNull what became of money that did not fit */
record Received(long id, String charge, String method, Money amount, Verdict verdict, Instant at, @Nullable String outcomeOrNull, String note) {

    /** Whether nobody has yet said what became of money that did not fit. */
    boolean waits() {
        return verdict != Verdict.ACCEPTED && outcomeOrNull == null;
    }
}
