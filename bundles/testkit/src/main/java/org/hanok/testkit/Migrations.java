package org.hanok.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The module's own migration files, in their order. */
public final class Migrations {

    private Migrations() {
    }

    /**
     * Applies the migrations whose file names come after the first name and not after the second; {@code "", "W"} are all.
     *
     * @throws SQLException when the database refuses one
     * @throws IOException when the module has no folder {@code migrations}
     */
    public static void apply(Connection connection, String schema, String after, String upTo) throws SQLException, IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.compareTo(after) > 0 && name.compareTo(upTo) <= 0) {
                run(connection, "SET search_path TO " + schema + "; " + Files.readString(file) + "; RESET search_path");
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Path> files() throws IOException {
        URL folder = Thread.currentThread().getContextClassLoader().getResource("migrations");
        if (folder == null) {
            throw new IOException("There is no folder migrations in this module");
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
