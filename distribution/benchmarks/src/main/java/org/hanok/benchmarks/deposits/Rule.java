package org.hanok.benchmarks.deposits;

import java.util.Optional;

/** A shop's way to find the order of a deposit. Each has its own idea of what is paid. */
interface Rule {

    String name();

    void ordered(Bought order);

    /** The order that the deposit pays without a human; it counts as paid, or paid in part, from now on. */
    Optional<String> decide(Told deposit);

    /** What a human says about a deposit that was left: the order it is for. */
    void attach(Told deposit);
}
