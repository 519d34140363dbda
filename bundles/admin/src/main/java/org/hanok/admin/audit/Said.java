package org.hanok.admin.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.admin.show.Labels;

/** A message kept in the log as its key and arguments. */
public final class Said {

    /** Unit separator (ASCII 31): no message key or argument holds it. */
    private static final String BETWEEN = "\u001f";

    private Said() {
    }

    public static String coded(String key, List<Object> arguments) {
        return Stream.concat(Stream.of(key), arguments.stream().map(String::valueOf).map(text -> text.replace(BETWEEN, " "))).collect(Collectors.joining(BETWEEN, BETWEEN, ""));
    }

    /** The message in the reader's language; any other text as it is. */
    static String text(String kept, Labels labels, Locale locale) {
        if (!kept.startsWith(BETWEEN)) {
            return kept;
        }
        String[] parts = kept.substring(1).split(BETWEEN, -1);
        return labels.text(locale, parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
