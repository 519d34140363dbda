package org.hanok.docs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hanok.api.web.Html;

/** A page with everything around it. @param hasCode whether any code is to be coloured */
public record PageView(long id, BookRow book, Entry page, Html text, String plain, Instant changed, List<Heading> headings, List<Entry> tree, Optional<Entry> previous,
        Optional<Entry> next, boolean hasCode) {
}
