package org.hanok.shop.catalogue.read;

import java.sql.Timestamp;
import org.hanok.shop.catalogue.Lattice;
import org.hanok.shop.catalogue.Palette;

/** Rows of {@link Catalogue}'s statements as values, column by column. */
public final class Columns {

    private Columns() {
    }

    static Listing listing(Object[] row) {
        boolean sellable = (Boolean) row[11];
        return new Listing(number(row[0]), number(row[1]), (String) row[2], (String) row[3], (String) row[4], number(row[5]), number(row[6]), number(row[7]), (String) row[8],
                Palette.valueOf((String) row[9]), Lattice.valueOf((String) row[10]), sellable, sellable, (String) row[12], number(row[13]), number(row[14]),
                ((Timestamp) row[15]).toInstant());
    }

    static Denomination denomination(Object[] row) {
        return new Denomination(number(row[0]), number(row[1]), (String) row[2], (String) row[3], (String) row[4], number(row[5]), number(row[6]), number(row[7]),
                (String) row[8], Palette.valueOf((String) row[9]), Lattice.valueOf((String) row[10]), (String) row[11], (String) row[12], number(row[13]), (Boolean) row[14],
                (String) row[15], (String) row[16], number(row[17]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
