package org.hanok.benchmarks.deposits;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.payment.charge.BankWords;
import org.hanok.payment.charge.PayerName;
import org.hanok.payment.match.Arrival;
import org.hanok.payment.match.Expected;
import org.hanok.payment.match.Matcher;
import org.hanok.payment.match.Policy;

/** Hanok's own matching, the classes that run in the shop, over the orders that its database would find. */
final class OurRule implements Rule {

    private final PayerName names = new PayerName(new BankWords());
    private final Matcher matcher = new Matcher(Policy.STANDARD);
    private final Map<String, Expected> open = new LinkedHashMap<>();
    private final Map<Long, Set<String>> known = new HashMap<>();

    @Override
    public String name() {
        return "hanok";
    }

    @Override
    public void ordered(Bought order) {
        open.put(order.number(), new Expected(order.number(), order.number(), order.member(), names.key(order.name()), Set.of(), order.total(), 0, true, order.at(),
                order.until()));
    }

    @Override
    public Optional<String> decide(Told deposit) {
        Arrival arrival = arrival(deposit);
        List<Expected> around = open.values().stream().map(this::withKnown).filter(expected -> found(expected, arrival)).toList();
        Optional<String> paid = matcher.judge(arrival, around).auto().map(best -> best.expected().code());
        paid.ifPresent(number -> pay(number, deposit));
        return paid;
    }

    @Override
    public void attach(Told deposit) {
        if (open.containsKey(deposit.number())) {
            pay(deposit.number(), deposit);
        }
    }

    private void pay(String number, Told deposit) {
        Expected was = open.remove(number);
        if (was.amount() - was.paid() > deposit.amount()) {
            open.put(number, new Expected(number, number, was.payer(), was.name(), was.known(), was.amount(), was.paid() + deposit.amount(), true, was.created(), was.until()));
        }
        if (!arrival(deposit).readings().contains(was.name()) && !names.key(deposit.name()).isEmpty()) {
            known.computeIfAbsent(was.payer(), member -> new HashSet<>()).add(names.key(deposit.name()));
        }
    }

    private Expected withKnown(Expected e) {
        return new Expected(e.code(), e.number(), e.payer(), e.name(), known.getOrDefault(e.payer(), Set.of()), e.amount(), e.paid(), e.open(), e.created(), e.until());
    }

    /** As the shop's query does: by name, a name used before, the amount, a part that came before, or the end of the number. */
    private static boolean found(Expected expected, Arrival arrival) {
        String tail = expected.number().substring(expected.number().length() - 6).toLowerCase(java.util.Locale.ROOT);
        return arrival.readings().contains(expected.name()) || expected.known().stream().anyMatch(arrival.readings()::contains) || expected.amount() == arrival.amount()
                || expected.paid() > 0 || arrival.whole().contains(tail);
    }

    private Arrival arrival(Told deposit) {
        Instant at = deposit.at();
        return new Arrival(names.key(deposit.name()), names.readings(deposit.name()), deposit.amount(), at);
    }
}
