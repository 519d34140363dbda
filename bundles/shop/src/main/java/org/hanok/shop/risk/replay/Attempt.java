package org.hanok.shop.risk.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;

/**
 * A purchase of the past: an order, or a checkout that was refused.
 *
 * @param number of the order, empty for a refused checkout
 * @param paid when the order was paid
 * @param then who the buyer was at checkout, as it was kept
 * @param later who the buyer was at payment, as it was kept
 * @param neighbours kept for a refused checkout, whose address was not
 */
record Attempt(String number, Purchase purchase, Instant placed, Optional<Instant> paid, Optional<Person> then, Optional<Person> later,
        Optional<List<Instant>> neighbours) {

    Money total() {
        return purchase.lines().stream().map(line -> line.price().times(line.quantity())).reduce(Money::plus).orElse(Money.won(0));
    }
}
