package org.hanok.benchmarks.rush;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts answers while a rush goes on. Thread-safe. */
final class Tally {

    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    void placed() {
        placed.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    void fault() {
        faults.incrementAndGet();
    }

    void torn() {
        torn.incrementAndGet();
    }

    void took(long nanos) {
        millis.add(nanos / 1e6);
    }

    Outcome outcome(double seconds, Outcome.Truth truth) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Outcome(sorted.length, placed.get(), refused.get(), faults.get(), torn.get(), seconds, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), truth);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
