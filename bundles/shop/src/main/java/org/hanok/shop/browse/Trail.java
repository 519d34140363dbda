package org.hanok.shop.browse;

import java.util.ArrayList;
import java.util.List;
import org.hanok.shop.Words;
import org.hanok.shop.catalogue.read.CategoryEntry;

/** The way from the front door to a page. */
public final class Trail {

    private Trail() {
    }

    static List<Link> of(List<CategoryEntry> categories, String last, Words words) {
        List<Link> trail = new ArrayList<>(List.of(new Link(words.get("shop.crumb.home"), "/"), new Link(words.get("shop.crumb.shop"), "/shop")));
        categories.forEach(category -> trail.add(new Link(category.name(), category.path())));
        trail.add(new Link(last, ""));
        return List.copyOf(trail);
    }
}
