package org.hanok.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text in the form in which it is compared, and its pairs of neighbouring characters. */
final class Grams {

    private static final int MOST_TERMS = 8;

    private Grams() {
    }

    /** One form for all spellings of a text: compatibility composed (NFKC), lower case, single spaces, letters and digits only. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The words of a query, folded; at most eight. */
    static List<String> terms(String query) {
        String folded = fold(query);
        return folded.isEmpty() ? List.of() : Arrays.stream(folded.split(" ")).distinct().limit(MOST_TERMS).toList();
    }

    /**
     * A pattern, for PostgreSQL and for Java alike, of where a folded term is found: one that begins with a Latin letter or a digit where such a run begins, so that "is"
     * is not found in "visitor"; any other within words too, as Korean is written without spaces.
     */
    static String pattern(String term) {
        char first = term.charAt(0);
        return (first >= '0' && first <= '9' ? "(?<![0-9])" : latin(first) ? "(?<![a-z\u00df-\u00ff])" : "") + term;
    }

    private static boolean latin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '\u00df' && letter <= '\u00ff';
    }

    /** The pairs of all words; a word of one character has none. */
    static Set<String> of(Collection<String> words) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : words) {
            for (int i = 0; i + 1 < word.length(); i++) {
                grams.add(word.substring(i, i + 2));
            }
        }
        return grams;
    }
}
