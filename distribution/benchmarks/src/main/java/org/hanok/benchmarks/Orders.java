package org.hanok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanok.benchmarks.site.Goods;

/** Orders of one buyer after the other, each by a member of its own. */
final class Orders {

    private final String site;
    private final String bank;
    private final String password;
    private final String product;
    private final List<Buyer> inside = new ArrayList<>();
    private int next = 1;

    Orders(String site, String bank, String password, String product) {
        this.site = site;
        this.bank = bank;
        this.password = password;
        this.product = product;
    }

    /** Lets so many members sign in. */
    void signIn(int many) {
        IntStream.range(0, many).forEach(i -> inside.add(enter(next++)));
    }

    /** Each of those who have signed in orders once. */
    void order() {
        inside.forEach(buyer -> buyer.order(product));
        inside.clear();
    }

    /** So many whole orders, some at once, as nobody measures them. */
    void warm(int many, int atOnce) {
        ExecutorService buyers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int last = next + many; next < last; next++) {
                int number = next;
                all.add(buyers.submit(() -> enter(number).order(product)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            buyers.shutdownNow();
        }
    }

    private Buyer enter(int number) {
        Buyer buyer = new Buyer(site, bank, Goods.buyer(number), "198.18." + number % 250 + "." + number / 250);
        buyer.signIn(Goods.email(number), password);
        return buyer;
    }
}
