package org.hanok.shop.browse;

import java.util.Comparator;
import java.util.Locale;
import org.hanok.shop.catalogue.read.Listing;

/** Orders in which vouchers can be listed. Every one ends with the id, so that pages never overlap. */
public enum Sort {
    POPULAR(Comparator.comparingLong(Listing::popularity).reversed()),
    DISCOUNT(Comparator.comparingDouble(Sort::share).reversed()),
    PRICE(Comparator.comparingLong(listing -> listing.offer().price().minor())),
    NEWEST(Comparator.comparing(Listing::created).reversed());

    private final Comparator<Listing> order;

    Sort(Comparator<Listing> order) {
        this.order = order.thenComparingLong(Listing::productId);
    }

    Comparator<Listing> order() {
        return order;
    }

    /** Its name in an address and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one named so; the popular ones for anything else, because an address is typed by anybody. */
    static Sort named(String word) {
        for (Sort sort : values()) {
            if (sort.word().equals(word)) {
                return sort;
            }
        }
        return POPULAR;
    }

    private static double share(Listing listing) {
        return 1 - (double) listing.offer().price().minor() / listing.offer().listPrice().minor();
    }
}
