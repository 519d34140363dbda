package org.hanok.shop.catalogue.desk;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hanok.api.Refused;

/** Patterns that staff write. */
public final class Patterns {

    private Patterns() {
    }

    /** Nothing means one code per line. @throws Refused for a pattern that is broken, or one that finds codes in nothing at all */
    public static void check(String pattern) {
        try {
            if (!pattern.isBlank() && Pattern.compile(pattern).matcher("").find()) {
                throw new Refused("shop.brand.refused.pattern");
            }
        } catch (PatternSyntaxException broken) {
            throw new Refused("shop.brand.refused.pattern");
        }
    }
}
