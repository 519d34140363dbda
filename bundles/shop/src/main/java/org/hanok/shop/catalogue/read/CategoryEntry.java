package org.hanok.shop.catalogue.read;

import org.jspecify.annotations.Nullable;

/**
 * A category as visitors see it.
 *
 * @param parentId none at the top
 * @param icon Font Awesome name
 * @param description one sentence, may be empty
 */
public record CategoryEntry(long id, @Nullable Long parentId, String slug, String name, String icon, String description) {

    public String path() {
        return "/shop/categories/" + slug;
    }
}
