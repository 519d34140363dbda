package org.hanok.shop.catalogue;

import java.time.Instant;
import org.hanok.api.Money;
import org.hanok.shop.catalogue.read.Listing;
import org.hanok.shop.catalogue.read.Offer;

/** Listings made up for tests. */
public final class Rows {

    private Rows() {
    }

    public static Listing of(long id, long brand, long face, long price, long popularity) {
        Offer offer = new Offer(id, brand, "p" + id, "brand " + brand, "product " + id, Money.won(face), Money.won(face), Money.won(price), "pine", "giwa", true);
        return new Listing(offer, "", 1, popularity, Instant.EPOCH.plusSeconds(id));
    }
}
