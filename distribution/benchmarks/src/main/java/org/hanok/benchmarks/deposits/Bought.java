package org.hanok.benchmarks.deposits;

import java.time.Instant;

/**
 * An order of the made-up shop.
 *
 * @param until when the time to pay ends
 */
record Bought(String number, long member, String name, long total, Instant at, Instant until) {
}
