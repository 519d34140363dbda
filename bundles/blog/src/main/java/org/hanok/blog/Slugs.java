package org.hanok.blog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Addresses from words, in any script. */
public final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {
    }

    /** Letters and digits in small letters, everything between them one hyphen, at most 80 characters; composed (NFC), as browsers and keyboards send it. */
    public static String of(String words) {
        String slug = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-");
        slug = slug.codePoints().limit(LONGEST).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return slug.replaceAll("^-+|-+$", "");
    }

    /** The slug, or the first of slug-2, slug-3 … that is not taken. */
    public static String free(String slug, Set<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    public static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
