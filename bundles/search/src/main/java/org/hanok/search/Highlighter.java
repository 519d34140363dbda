package org.hanok.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.api.web.Html;

/** Shows where the terms of one query were found. Thread-safe. */
final class Highlighter {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;
    private static final String LATIN = "a-z\u00df-\u00ff";
    private final Pattern found;
    /** Entities are stepped over, so that searching for "amp" does not break one. */
    private final Pattern foundOrEntity;

    /** @param terms folded, at least one */
    Highlighter(List<String> terms) {
        String any = terms.stream().map(Highlighter::pattern).collect(Collectors.joining("|"));
        found = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        foundOrEntity = Pattern.compile("&(?:amp|lt|gt);|" + any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** From the beginning of a run of Latin letters or of digits, as {@link Grams#marked} has it. */
    private static String pattern(String term) {
        return (term.matches("[0-9].*") ? "(?<![0-9])" : term.matches("[" + LATIN + "].*") ? "(?<![" + LATIN + "])" : "") + term;
    }

    /** The part of a text around the first place, with the terms marked. */
    Html snippet(String text) {
        Matcher first = found.matcher(text);
        int from = first.find() ? Math.max(0, first.start() - BEFORE) : 0;
        int to = Math.min(text.length(), from + LENGTH);
        return marked((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""));
    }

    Html marked(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new Html(foundOrEntity.matcher(safe).replaceAll(place -> place.group().startsWith("&") ? place.group() : "<mark>" + Matcher.quoteReplacement(place.group()) + "</mark>"));
    }
}
