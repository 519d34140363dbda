package org.hanok.benchmarks.rush;

/**
 * How large a rush is.
 *
 * @param pins codes on sale
 * @param attempts wishes to buy one, over all customers
 * @param atOnce wishes under way at the same time
 * @param doubledPosts in percent: wishes sent twice at the same moment under one key
 * @param doubledHooks in percent: deposit notices told twice at the same moment
 */
public record Plan(int pins, int customers, int attempts, int atOnce, int doubledPosts, int doubledHooks, long seed) {

    /** The size the platform is held to. */
    public static Plan full() {
        return new Plan(2_000, 200, 10_000, 24, 25, 40, 20261129);
    }

    /** The size that a build can afford. */
    public static Plan small() {
        return new Plan(60, 20, 300, 12, 25, 40, 20261129);
    }
}
