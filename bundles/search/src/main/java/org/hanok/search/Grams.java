package org.hanok.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text in the form in which it is compared, and its pairs of neighbouring characters. */
final class Grams {

    private static final int MOST_TERMS = 8;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BEGINNING = Pattern.compile("(?<![a-z\u00df-\u00ff])(?=[a-z\u00df-\u00ff])|(?<![0-9])(?=[0-9])");

    private Grams() {
    }

    /** One form for all spellings of a text: compatibility composed (NFKC), lower case, single spaces, letters and digits only. */
    static String fold(String text) {
        return APART.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The words of a query, folded; at most eight. */
    static List<String> terms(String query) {
        String folded = fold(query);
        return folded.isEmpty() ? List.of() : Arrays.stream(folded.split(" ")).distinct().limit(MOST_TERMS).toList();
    }

    /**
     * A folded text with a full stop where a run of Latin letters or of digits begins. A term so marked is found in a text so marked from the beginning of such a run only, so
     * that "is" is not found in "visitor"; any other is found within words too, as Korean is written without spaces.
     */
    static String marked(String folded) {
        return BEGINNING.matcher(folded).replaceAll(".");
    }

    /** The pairs of neighbouring characters of all words, the first in the upper 16 bits; a word of one character has none. */
    static int[] pairs(String marked) {
        return IntStream.range(0, marked.length() - 1).filter(i -> marked.charAt(i) != ' ' && marked.charAt(i + 1) != ' ')
                .map(i -> marked.charAt(i) << Character.SIZE | marked.charAt(i + 1)).distinct().toArray();
    }
}
