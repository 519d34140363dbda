package org.hanok.notifier;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole template language of notices: <code>{name}</code> stands for a fact. Values are never read as templates, and what is unknown becomes nothing. */
final class Wording {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)}");

    private Wording() {
    }

    static String fill(String pattern, Map<String, String> facts) {
        return NAME.matcher(pattern).replaceAll(name -> Matcher.quoteReplacement(facts.getOrDefault(name.group(1), "")));
    }

    /** One line, safe for a mail's head. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
