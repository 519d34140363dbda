package org.hanok.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the manual tells people to type. */
public final class Manual {

    private static final Path FOLDER = Path.of(System.getProperty("hanok.bundles")).resolve("../distribution/manual");

    private Manual() {
    }

    /** The first block of a language on a page that holds some words. */
    public static String block(String page, String language, String words) {
        try {
            return Pattern.compile("(?s)```" + language + "\n(.*?)\n```").matcher(Files.readString(FOLDER.resolve(page))).results().map(block -> block.group(1))
                    .filter(text -> text.contains(words)).findFirst().orElseThrow(() -> new IllegalStateException(page + " has no block with " + words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
