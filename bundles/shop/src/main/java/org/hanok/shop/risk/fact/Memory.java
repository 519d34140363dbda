package org.hanok.shop.risk.fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What orders tell of a member at a moment.
 *
 * @param version of the rules
 * @param seq how many judgements of the member there are
 * @param risky brands that are
 * @param most largest total, in minor units
 * @param country where the judged order was placed from, as it was kept at checkout; empty for none
 */
public record Memory(long version, long seq, Set<Long> risky, Instant at, int orders, Instant first, Instant last, long most, int open, List<Past> past,
        List<Instant> neighbours, String country) {

    /** The same with other neighbours. */
    public Memory near(List<Instant> others) {
        return new Memory(version, seq, risky, at, orders, first, last, most, open, past, others, country);
    }

    /** One brand of an earlier order. @param face and @param price in minor units */
    public record Past(String order, Instant at, boolean paid, long brand, long face, long price) {
    }
}
