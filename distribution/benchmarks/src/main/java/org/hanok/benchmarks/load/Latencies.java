package org.hanok.benchmarks.load;

import java.util.Arrays;

/** How long requests took, in nanoseconds. */
public record Latencies(long[] sorted) {

    static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The nearest rank: the smallest value that so many percent do not exceed. @param percent above 0, at most 100 */
    public double millis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }
}
