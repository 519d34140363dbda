package org.hanok.search;

import java.util.List;
import java.util.Map;

/** What a query found. @param counts by type, over all pages @param more whether there is a next page */
public record Found(List<Hit> hits, Map<String, Long> counts, boolean more) {

    static final Found NOTHING = new Found(List.of(), Map.of(), false);

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
