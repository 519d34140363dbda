package org.hanok.simulators.bank;

import java.util.Map;
import java.util.TreeMap;

/** Running balances; the receiver can see gaps and repeats in them. */
final class Balances {

    private static final long OPENING = 1_000_000;

    private final Map<String, Long> won = new TreeMap<>();

    synchronized long move(String account, long by) {
        return won.merge(account, OPENING + by, (before, opening) -> before + by);
    }

    synchronized void set(String account, long balance) {
        won.put(account, balance);
    }

    synchronized Map<String, Long> all() {
        return new TreeMap<>(won);
    }

    synchronized void clear() {
        won.clear();
    }
}
