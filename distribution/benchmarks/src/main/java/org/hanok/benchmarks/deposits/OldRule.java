package org.hanok.benchmarks.deposits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The old shop: pending orders of exactly this name whose total is at most the amount; of one member only, the newest; deleted after an hour. */
final class OldRule implements Rule {

    private static final Duration KEPT = Duration.ofHours(1);
    private final List<Bought> pending = new ArrayList<>();

    @Override
    public String name() {
        return "old shop: exact name, total ≤ amount, newest";
    }

    @Override
    public void ordered(Bought order) {
        pending.add(order);
    }

    @Override
    public Optional<String> decide(Told deposit) {
        pending.removeIf(order -> order.at().plus(KEPT).isBefore(deposit.at()));
        String name = deposit.bank().equals("nh") ? deposit.name().replaceFirst("^[0-9]{3}", "") : deposit.name();
        List<Bought> found = pending.stream().filter(order -> order.name().equals(name) && order.total() <= deposit.amount()).toList();
        if (found.stream().map(Bought::member).distinct().count() != 1) {
            return Optional.empty();
        }
        Bought newest = found.get(found.size() - 1);
        pending.remove(newest);
        return Optional.of(newest.number());
    }

    @Override
    public void attach(Told deposit) {
        pending.removeIf(order -> order.number().equals(deposit.number()) && order.total() <= deposit.amount());
    }
}
