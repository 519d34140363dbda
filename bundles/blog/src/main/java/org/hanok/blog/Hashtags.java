package org.hanok.blog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Hashtags as people type them: in a field of their own, or as the last line of the text. */
public final class Hashtags {

    public static final int MOST = 10;
    private static final Pattern LINE = Pattern.compile("(?:#[\\p{L}\\p{N}\\p{M}_]{1,40}[\\s,]*)+");
    private static final Pattern APART = Pattern.compile("[\\s,#]+");

    private Hashtags() {
    }

    /** The tags' names by their slugs, in the order typed, each once. @param field words with or without # */
    public static Map<String, String> of(String text, String field) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of(APART.split(field)));
        words.addAll(List.of(APART.split(isLine(lastLine(text)) ? lastLine(text) : "")));
        for (String word : words) {
            String name = Normalizer.normalize(word, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}\\p{M}_]", "");
            if (!name.isEmpty()) {
                String shortened = name.substring(0, Math.min(40, name.length()));
                tags.putIfAbsent(slug(shortened), shortened);
            }
        }
        return tags;
    }

    public static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The text without a last line of hashtags, which the page shows as tags. */
    public static String body(String text) {
        String stripped = text.stripTrailing();
        return isLine(lastLine(text)) ? stripped.substring(0, stripped.lastIndexOf('\n') + 1).stripTrailing() : text;
    }

    private static String lastLine(String text) {
        String stripped = text.stripTrailing();
        return stripped.substring(stripped.lastIndexOf('\n') + 1).strip();
    }

    private static boolean isLine(String line) {
        return LINE.matcher(line).matches();
    }
}
