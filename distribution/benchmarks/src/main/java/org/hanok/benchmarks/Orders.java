package org.hanok.benchmarks;

import org.hanok.benchmarks.site.Goods;

/** Orders of one buyer after the other, each by a member of its own. */
final class Orders {

    private final String site;
    private final String bank;
    private final String password;
    private final String product;
    private int next = 1;

    Orders(String site, String bank, String password, String product) {
        this.site = site;
        this.bank = bank;
        this.password = password;
        this.product = product;
    }

    /** @return how many there were so far */
    int run(int many) {
        for (int i = 0; i < many; i++) {
            new Buyer(site, bank, Goods.buyer(next), "198.18." + next % 250 + "." + next / 250).buy(Goods.email(next), password, product);
            next++;
        }
        return next;
    }
}
