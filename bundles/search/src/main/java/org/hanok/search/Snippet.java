package org.hanok.search;

import java.util.List;
import java.util.regex.Matcher;
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
        Matcher found = any(terms, "").matcher(text);
        int from = found.find() ? Math.max(0, found.start() - BEFORE) : 0;
        int to = Math.min(text.length(), from + LENGTH);
        return marked((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""), terms);
    }

    static Html marked(String text, List<String> terms) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (terms.isEmpty()) {
            return new Html(safe);
        }
        // Entities are stepped over, so that searching for "amp" does not break one.
        return new Html(any(terms, "&(?:amp|lt|gt);|").matcher(safe)
                .replaceAll(found -> found.group().startsWith("&") ? found.group() : "<mark>" + Matcher.quoteReplacement(found.group()) + "</mark>"));
    }

    private static Pattern any(List<String> terms, String before) {
        return Pattern.compile(before + terms.stream().map(Grams::pattern).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
