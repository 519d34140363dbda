package org.hanok.api.search;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Offers a plugin's public pages to search and sitemap for as long as the service is registered. */
@ConsumerType
public interface SearchContributor {

    /** Kind of thing, such as {@code shop.product}; its message key {@code <type>.many} is the heading of its results. */
    String type();

    /** Entries in the order of their ids, at most {@code limit}, after the given id (empty to begin). */
    List<SearchEntry> entries(String afterId, int limit);

    /** Latest change or removal of anything offered, so that unchanged plugins cost nothing. */
    Instant changed();
}
