package org.hanok.shop.vault;

import java.text.Normalizer;
import java.util.Locale;
import org.hanok.api.Secret;

/**
 * A code found in a supplier's text.
 *
 * @param line where it stands, from 1
 * @param text as the buyer will get it
 * @param remark what belongs to it, such as a password or an issue date; may be empty
 */
public record Code(int line, Secret text, Secret remark) {

    /** What two spellings of the same code have in common: letters and digits, upper case. */
    public Secret canonical() {
        return Secret.of(letters(text.reveal()).toUpperCase(Locale.ROOT));
    }

    /** The last two letters, which a mask may show. */
    public String tail() {
        String letters = letters(text.reveal());
        return letters.substring(Math.max(0, letters.length() - 2));
    }

    /** Its shape with all but the tail hidden. */
    public String mask() {
        String code = text.reveal();
        int shown = code.length() - tail().length();
        return code.substring(0, Math.max(0, shown)).replaceAll("[\\p{L}\\p{N}]", "•") + code.substring(Math.max(0, shown));
    }

    public static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
