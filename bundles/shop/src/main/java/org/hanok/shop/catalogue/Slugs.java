package org.hanok.shop.catalogue;

import org.hanok.api.Refused;
import org.jspecify.annotations.Nullable;

/** Names in addresses. */
public final class Slugs {

    private Slugs() {
    }

    /** @throws Refused for anything but small letters, digits and single dashes, at most 80 */
    public static void check(@Nullable String slug) {
        if (slug == null || slug.length() > 80 || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new Refused("shop.product.refused.slug");
        }
    }
}
