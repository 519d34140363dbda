package org.hanok.benchmarks.deposits;

import java.time.Instant;

/**
 * A deposit with its label.
 *
 * @param number the order it is meant for, empty when it is none of the shop's business
 * @param kind what is special about it
 */
record Told(String number, String kind, String name, String bank, long amount, Instant at) {
}
