package org.hanok.shop.risk.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.shop.risk.ruling.Ruling;

/**
 * How other rules would have treated the past.
 *
 * @param purchases how many were replayed
 * @param before how many of them the rules in force let through, held and refused
 * @param after how many the other rules would
 * @param differences newest first
 */
public record Replayed(int purchases, Map<Ruling, Long> before, Map<Ruling, Long> after, List<Difference> differences) {

    private static final int FEW = 10;

    /**
     * A purchase that would have been treated differently.
     *
     * @param order its number, empty for a checkout that was refused
     * @param rules names of the rules that decide now, or decided before when nothing does any more
     */
    public record Difference(String order, long member, Instant at, Money total, Ruling from, Ruling to, List<String> rules) {
    }

    /** Whether nearly everybody who could buy could not any more. */
    public boolean refusesNearlyAll() {
        long bought = purchases - before.getOrDefault(Ruling.REFUSE, 0L);
        long lost = differences.stream().filter(one -> one.to() == Ruling.REFUSE).count();
        return bought >= FEW && lost * 10 >= bought * 9;
    }
}
