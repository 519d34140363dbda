package org.hanok.shop.catalogue.search;

import java.time.Instant;
import org.hanok.api.Ref;
import org.hanok.api.search.SearchEntry;

/** A row to be found. @param text Markdown */
public record Indexed(long id, String slug, String name, String text, String brand, String category, String kind, Instant changed) {

    SearchEntry entry(String type, String path, int weight, String plain) {
        return new SearchEntry(new Ref(type, String.valueOf(id)), path + slug, name, plain, String.join(" ", brand, category, kind, slug).strip(), weight,
                changed);
    }
}
