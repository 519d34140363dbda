package org.hanok.shop.cart;

import java.util.Locale;

/** Why a line of a cart cannot be bought as it stands. */
public enum Trouble {
    NONE,
    /** Switched off, or taken out of the catalogue. */
    GONE,
    SOLD_OUT,
    /** Some are left, not as many as the line wants. */
    SHORT,
    /** Priced in another currency than the lines above. */
    CURRENCY;

    /** Its name in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
