package org.hanok.notifier.letter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole template language of notices: <code>{name}</code> stands for a fact. Values are never read as templates, and what is unknown becomes nothing. */
public final class Wording {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)}");

    private Wording() {
    }

    public static String fill(String pattern, Map<String, String> facts) {
        return NAME.matcher(pattern).replaceAll(name -> Matcher.quoteReplacement(facts.getOrDefault(name.group(1), "")));
    }

    /** The names that the pattern asks for. */
    static Set<String> names(String pattern) {
        return NAME.matcher(pattern).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pattern as a label: without its names and what is left of their brackets. */
    static String label(String pattern) {
        return line(NAME.matcher(pattern).replaceAll("").replaceAll("[(\\[]\\s*[)\\]]", ""));
    }

    /** One line, safe for a mail's head. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
