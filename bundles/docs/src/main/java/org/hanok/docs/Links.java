package org.hanok.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links between the files of a book, as links between its pages: {@code [x](decisions/01-front-door.md#why)} leads to {@code /docs/manual/decisions-01-front-door#why}. */
final class Links {

    private static final Pattern TO_FILE = Pattern.compile("\\]\\((?!https?:)(?:\\./|\\.\\./)*([\\w/-]+)\\.md(#[^)]*)?\\)");

    private Links() {
    }

    static String within(String book, String markdown) {
        return TO_FILE.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement("](/docs/" + book + "/" + slug(found.group(1)) + (found.group(2) == null ? "" : found.group(2)) + ")"));
    }

    /** A file's path without its ending, as a page's address. */
    static String slug(String path) {
        return path.toLowerCase(java.util.Locale.ROOT).replace('/', '-');
    }
}
