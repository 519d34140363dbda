package org.hanok.benchmarks.deposits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Orders of a made-up shop and the deposits that follow, the same for the same seed. */
final class Month {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int[] FACES = {5_000, 10_000, 20_000, 30_000, 50_000, 100_000};
    private static final int[] KEPT = {9_300, 9_500, 9_650, 9_700, 10_000};
    private static final Duration TO_PAY = Duration.ofMinutes(30);
    private static final int MEMBERS = 3_000;
    private static final int STRANGERS = 6;

    final List<Bought> orders = new ArrayList<>();
    final List<Told> deposits = new ArrayList<>();
    private final Random random;
    private final People people;
    private final Noise noise;
    private final String[] members = new String[MEMBERS];

    private Month(long seed) {
        random = new Random(seed);
        people = new People(random);
        noise = new Noise(random, people);
        for (int i = 0; i < MEMBERS; i++) {
            members[i] = people.member();
        }
    }

    static Month of(long seed, int deposits) {
        Month month = new Month(seed);
        Instant at = Instant.parse("2026-11-01T00:00:00Z");
        while (month.deposits.size() < deposits) {
            at = at.plusSeconds(1 + month.waits(150));
            month.order(at);
            if (month.random.nextInt(100) < STRANGERS) {
                month.stranger(at);
            }
        }
        month.deposits.sort(Comparator.comparing(Told::at));
        month.deposits.subList(deposits, month.deposits.size()).clear();
        return month;
    }

    private void order(Instant at) {
        int member = random.nextInt(MEMBERS);
        StringBuilder number = new StringBuilder("20261101-");
        for (int i = 0; i < 6; i++) {
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        long total = (long) FACES[random.nextInt(FACES.length)] * (1 + random.nextInt(3)) * KEPT[random.nextInt(KEPT.length)] / 10_000;
        Bought order = new Bought(number.toString(), member, members[member], total, at, at.plus(TO_PAY));
        orders.add(order);
        pay(order, random.nextInt(100));
    }

    /** What payers do, out of a hundred. */
    private void pay(Bought order, int luck) {
        if (luck < 62) {
            tell(order, "plain", noise.cut(order.name()), order.total(), soon(order));
        } else if (luck < 78) {
            tell(order, "prefix", noise.around(order.name()), order.total(), soon(order));
        } else if (luck < 80) {
            tell(order, "typo", noise.mistyped(order.name(), random.nextInt(4) == 0 ? 2 : 1), order.total(), soon(order));
        } else if (luck < 83) {
            tell(order, "other person", people.person(), order.total(), soon(order));
        } else if (luck < 84) {
            tell(order, "number", order.number().substring(9), order.total(), soon(order));
        } else if (luck < 85) {
            tell(order, "nameless", "", order.total(), soon(order));
        } else {
            payOddly(order, luck);
        }
    }

    private void payOddly(Bought order, int luck) {
        if (luck < 88) {
            long round = random.nextBoolean() ? 1_000 : 10_000;
            tell(order, "over", order.name(), (order.total() / round + 1) * round, soon(order));
        } else if (luck < 90) {
            long part = order.total() * (30 + random.nextInt(40)) / 100 / 100 * 100;
            tell(order, "split", order.name(), part, soon(order));
            tell(order, "split", order.name(), order.total() - part, soon(order));
        } else if (luck < 92) {
            tell(order, "under", order.name(), order.total() - 500, soon(order));
        } else if (luck < 95) {
            tell(order, "late", order.name(), order.total(), order.until().plusSeconds(waits(6 * 3600)));
        }
    }

    /** Somebody sends money for something else, often a round sum, sometimes under a name that a member carries too. */
    private void stranger(Instant at) {
        String name = random.nextBoolean() ? people.person() : people.any("stranger");
        long amount = random.nextInt(3) == 0 ? orders.get(random.nextInt(orders.size())).total() : 1_000L * (1 + random.nextInt(300));
        deposits.add(new Told("", "stranger", name, bank(), amount, at));
    }

    private void tell(Bought order, String kind, String name, long amount, Instant at) {
        deposits.add(new Told(order.number(), kind, name, bank(), amount, at));
    }

    private Instant soon(Bought order) {
        return order.at().plusSeconds(Math.min(20 + waits(360), 1_790));
    }

    /** Seconds, exponentially spread. */
    private long waits(double mean) {
        return (long) (-mean * Math.log(1 - random.nextDouble()));
    }

    private String bank() {
        return random.nextBoolean() ? "kb" : "nh";
    }
}
