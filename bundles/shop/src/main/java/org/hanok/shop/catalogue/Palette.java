package org.hanok.shop.catalogue;

import java.util.Locale;

/** Colours of a brand's art. */
public enum Palette {
    PINE, INDIGO, PERSIMMON, PLUM, OCHRE, SLATE, CELADON, ROSE;

    /** The one a brand gets that has chosen none: always the same for the same slug. */
    static Palette of(String slug) {
        return values()[Math.floorMod(slug.hashCode(), values().length)];
    }

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
