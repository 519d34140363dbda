package org.hanok.board;

import java.util.Locale;

/** The ways to look at a list of topics. */
enum Filter {
    RECENT, NEW, WAITING, MINE;

    static Filter of(String name) {
        for (Filter filter : values()) {
            if (filter.key().equals(name)) {
                return filter;
            }
        }
        return RECENT;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
