package org.hanok.shop.browse;

import java.util.Locale;
import java.util.Optional;
import org.hanok.shop.catalogue.read.Listing;

/** Ranges of face value that buyers think in, in won. */
public enum Band {
    LOW(0, 10_000), MIDDLE(10_000, 50_000), HIGH(50_000, Long.MAX_VALUE);

    private final long above;
    private final long upTo;

    Band(long above, long upTo) {
        this.above = above;
        this.upTo = upTo;
    }

    boolean holds(Listing listing) {
        long face = listing.offer().faceValue().minor();
        return face > above && face <= upTo;
    }

    /** Its name in an address and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Band> named(String word) {
        for (Band band : values()) {
            if (band.word().equals(word)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
