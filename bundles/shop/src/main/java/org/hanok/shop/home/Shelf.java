package org.hanok.shop.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hanok.shop.catalogue.read.Listing;

/** Picks what stands side by side on a shelf of four. */
public final class Shelf {

    private static final int LENGTH = 4;

    private Shelf() {
    }

    /** The first of each brand, so that four pictures are not one; filled up with the rest where there are fewer brands. */
    static List<Listing> ofDifferentBrands(List<Listing> sorted) {
        Set<Long> brands = new HashSet<>();
        List<Listing> shelf = new ArrayList<>(sorted.stream().filter(listing -> brands.add(listing.offer().brandId())).limit(LENGTH).toList());
        sorted.stream().filter(listing -> shelf.size() < LENGTH && !shelf.contains(listing)).forEach(shelf::add);
        return shelf;
    }
}
