package org.hanok.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The module's own migration files, in their order. */
final class Migrations {

    private Migrations() {
    }

    static List<String> scripts() throws IOException {
        URL folder = Thread.currentThread().getContextClassLoader().getResource("migrations");
        if (folder == null) {
            throw new IOException("There is no folder migrations in this module");
        }
        List<String> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
                scripts.add(Files.readString(file));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return scripts;
    }
}
