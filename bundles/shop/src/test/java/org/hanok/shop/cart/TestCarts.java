package org.hanok.shop.cart;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hanok.api.cache.Cache;
import org.hanok.shop.Database;
import org.hanok.shop.catalogue.read.Catalogue;

/** Carts that hold three lines of at most ten vouchers. */
public final class TestCarts {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private TestCarts() {
    }

    public static Carts of(Database database, Catalogue catalogue, Cache cache) {
        return at(NOW, database, catalogue, cache);
    }

    static Carts at(Instant now, Database database, Catalogue catalogue, Cache cache) {
        return new Carts(database.em(), database.tx(), Clock.fixed(now, ZoneOffset.UTC), catalogue, cache, new Limits(10, 3, 30));
    }

    /** Settings without a container. */
    private record Limits(int quantity, int lines, int days) implements CartLimits {

        @Override
        public Class<? extends Annotation> annotationType() {
            return CartLimits.class;
        }
    }
}
