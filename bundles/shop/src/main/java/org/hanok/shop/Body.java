package org.hanok.shop;

import java.util.List;
import java.util.Objects;
import org.hanok.api.Refused;
import org.jspecify.annotations.Nullable;

/** What a program sent as JSON, which may be nothing at all. */
public final class Body {

    private static final String MISSING = "shop.api.refused.body";

    private Body() {
    }

    /** @throws Refused when nothing was sent */
    public static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new Refused(MISSING);
        }
        return body;
    }

    /** A list that may be left out. @throws Refused when there is a {@code null} in it */
    public static <T> List<T> all(@Nullable List<T> sent) {
        List<T> all = sent == null ? List.of() : sent;
        if (all.stream().anyMatch(Objects::isNull)) {
            throw new Refused(MISSING);
        }
        return all;
    }
}
