package org.hanok.benchmarks.rush;

import java.util.Locale;

/**
 * How a rush ended.
 *
 * @param placed orders
 * @param refused wishes that were told that nothing is left, or to pay first
 * @param faults answers that should not be: 5xx, or none
 * @param torn doubled wishes that were answered with two different orders
 * @param p99 milliseconds until a wish was answered
 */
public record Outcome(int wishes, int placed, int refused, int faults, int torn, double seconds, double p50, double p99, double slowest, Truth truth) {

    /**
     * What the tables say.
     *
     * @param distinct codes and places among the delivered ones
     * @param paid orders
     * @param halfPaid orders that are paid and not delivered, delivered and not paid, or short of codes
     */
    public record Truth(int delivered, int distinct, int paid, int halfPaid) {
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d wishes in %.1f s (%.0f/s): %d orders, %d refused, %d faults, %d torn · answered p50 %.0f ms, p99 %.0f ms, slowest %.0f ms"
                + " · delivered %d codes, %d distinct, %d paid orders, %d half-paid", wishes, seconds, wishes / seconds, placed, refused, faults, torn, p50, p99, slowest,
                truth.delivered(), truth.distinct(), truth.paid(), truth.halfPaid());
    }
}
