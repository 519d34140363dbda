package org.hanok.shop.catalogue.search;

import java.time.Instant;
import java.util.List;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers every voucher on sale to search and sitemap. */
@Component
public class ProductSearch implements SearchContributor {

    private final Index index;

    @Activate
    public ProductSearch(@Reference Index index) {
        this.index = index;
    }

    @Override
    public String type() {
        return Index.PRODUCT;
    }

    @Override
    public List<SearchEntry> entries(String afterId, int limit) {
        return index.products(Index.number(afterId), limit);
    }

    @Override
    public Instant changed() {
        return index.changed();
    }
}
