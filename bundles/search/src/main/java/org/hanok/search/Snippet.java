package org.hanok.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.api.web.Html;

/** The part of a text around what was found, with the words marked. */
final class Snippet {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;

    private Snippet() {
    }

    static Html of(String text, List<String> terms) {
        String lower = text.toLowerCase(Locale.ROOT);
        int first = terms.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(0);
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        return marked((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""), terms);
    }

    static Html marked(String text, List<String> terms) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (terms.isEmpty()) {
            return new Html(safe);
        }
        Pattern any = Pattern.compile(terms.stream().map(Pattern::quote).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        // Entities are stepped over, so that searching for "amp" does not break one.
        return new Html(Pattern.compile("&(?:amp|lt|gt);|" + any.pattern(), any.flags()).matcher(safe)
                .replaceAll(found -> found.group().startsWith("&") ? found.group() : "<mark>" + java.util.regex.Matcher.quoteReplacement(found.group()) + "</mark>"));
    }
}
