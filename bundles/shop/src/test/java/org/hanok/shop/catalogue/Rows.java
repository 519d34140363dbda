package org.hanok.shop.catalogue;

import java.time.Instant;
import org.hanok.api.Money;

/** Listings made up for tests. */
final class Rows {

    private Rows() {
    }

    static Listing of(long id, long brand, long face, long price, long popularity) {
        Offer offer = new Offer(id, brand, "p" + id, "brand " + brand, "product " + id, Money.won(face), Money.won(face), Money.won(price), "pine", "giwa", true);
        return new Listing(offer, "", 1, popularity, Instant.EPOCH.plusSeconds(id));
    }
}
