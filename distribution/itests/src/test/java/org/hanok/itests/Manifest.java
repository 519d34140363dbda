package org.hanok.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What a bundle says of itself. @param name of its room */
record Manifest(String name, Attributes headers) {

    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    static Manifest of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes headers = file.getManifest().getMainAttributes();
            return new Manifest(headers.getValue("Bundle-SymbolicName").replaceFirst(";.*", "").replaceFirst("^org\\.hanok\\.", ""), headers);
        } catch (IOException e) {
            throw new UncheckedIOException("Build all modules first: " + jar, e);
        }
    }

    String value(String header) {
        String value = headers.getValue(header);
        return value == null ? "" : value;
    }

    /** The header's parts, each with its attributes. */
    List<String> clauses(String header) {
        return Stream.of(value(header).split(COMMA_OUTSIDE_QUOTES)).map(String::strip).filter(clause -> !clause.isEmpty()).toList();
    }

    /** The header's parts without their attributes. */
    List<String> packages(String header) {
        return clauses(header).stream().map(clause -> clause.replaceFirst(";.*", "")).toList();
    }
}
