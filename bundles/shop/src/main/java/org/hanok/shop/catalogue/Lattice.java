package org.hanok.shop.catalogue;

import java.util.Locale;

/** Window lattices of a brand's art: bars, squares, diagonals, nested squares, tortoise shell, roof tiles. */
public enum Lattice {
    TTISAL, JEONGJA, BITSAL, AJA, GWIGAP, GIWA;

    /** The one a brand gets that has chosen none: always the same for the same slug. */
    static Lattice of(String slug) {
        return values()[Math.floorMod(slug.hashCode() / 31, values().length)];
    }

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
