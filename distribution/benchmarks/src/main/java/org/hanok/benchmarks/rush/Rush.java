package org.hanok.benchmarks.rush;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Lets many customers want the same few codes: each wish is an order over the JSON API, paid by a signed deposit notice, some of both told twice at the same
 * moment. Works on a running site with demo mode's open doors; puts its own product and members into the tables.
 */
public final class Rush {

    private final Shop shop;
    private final Plan plan;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    public Rush(Shop shop, Plan plan) {
        this.shop = shop;
        this.plan = plan;
    }

    /** Runs until every wish is answered and every payment has had its effect. */
    public Outcome run() throws InterruptedException, ExecutionException {
        long product = shop.stock(plan.pins(), plan.customers());
        Tally tally = new Tally();
        List<Shopper> shoppers = IntStream.range(0, plan.customers()).mapToObj(i -> new Shopper(client, shop, plan, tally, i, product)).toList();
        List<Integer> wishes = new ArrayList<>(IntStream.range(0, plan.attempts()).map(i -> i % plan.customers()).boxed().toList());
        Collections.shuffle(wishes, new Random(plan.seed()));
        ExecutorService crowd = Executors.newFixedThreadPool(plan.atOnce());
        try {
            finish(shoppers.stream().<Future<?>>map(shopper -> crowd.submit(shopper::enter)).toList());
            long began = System.nanoTime();
            finish(wishes.stream().<Future<?>>map(who -> crowd.submit(shoppers.get(who)::wish)).toList());
            finish(shoppers.stream().<Future<?>>map(shopper -> crowd.submit(shopper::settle)).toList());
            return tally.outcome((System.nanoTime() - began) / 1e9, shop.truth(product));
        } finally {
            crowd.shutdownNow();
            crowd.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static void finish(List<Future<?>> work) throws InterruptedException, ExecutionException {
        for (Future<?> one : work) {
            one.get();
        }
    }
}
