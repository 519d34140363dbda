package org.hanok.benchmarks.deposits;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a rule did.
 *
 * @param right deposits that paid their own order by themselves
 * @param wrong deposits that paid something else
 * @param meant deposits that belong to an order at all
 * @param kinds by kind: right, wrong, left to a human
 */
record Score(String rule, int right, int wrong, int meant, Map<String, int[]> kinds) {

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return (double) right / meant;
    }

    Score plus(Score other) {
        Map<String, int[]> both = new TreeMap<>(kinds);
        other.kinds.forEach((kind, counts) -> both.merge(kind, counts, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
        return new Score(rule, right + other.right, wrong + other.wrong, meant + other.meant, both);
    }

    static Score of(Rule rule, Month month) {
        Iterator<Bought> orders = month.orders.iterator();
        Optional<Bought> next = Optional.of(orders.next());
        Map<String, int[]> kinds = new TreeMap<>();
        for (Told deposit : month.deposits) {
            while (next.isPresent() && !next.get().at().isAfter(deposit.at())) {
                rule.ordered(next.get());
                next = orders.hasNext() ? Optional.of(orders.next()) : Optional.empty();
            }
            kinds.computeIfAbsent(deposit.kind(), kind -> new int[3])[one(rule, deposit)]++;
        }
        return new Score(rule.name(), sum(kinds, 0), sum(kinds, 1), (int) month.deposits.stream().filter(d -> !d.number().isEmpty()).count(), kinds);
    }

    private static int one(Rule rule, Told deposit) {
        Optional<String> paid = rule.decide(deposit);
        if (paid.isPresent()) {
            return paid.get().equals(deposit.number()) ? 0 : 1;
        }
        rule.attach(deposit);
        return 2;
    }

    private static int sum(Map<String, int[]> kinds, int column) {
        return kinds.values().stream().mapToInt(counts -> counts[column]).sum();
    }
}
