package org.hanok.benchmarks.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/** The site's embedded database, seen from outside. @param folder of the cluster */
public record Database(Path folder) {

    private static final String LOGGING = "log_statement = 'all'\n";

    private String postmaster(int line) {
        try {
            return Files.readAllLines(folder.resolve("data/postmaster.pid")).get(line).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long process() {
        return Long.parseLong(postmaster(0));
    }

    /** Runs a script from beside this class. */
    public void run(String script) {
        try (InputStream in = Database.class.getResourceAsStream(script)) {
            execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of the first row, empty when there is none. */
    public String value(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/hanok", "hanok", Files.readString(folder.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Statements that were begun while the work ran, the transactions' own (BEGIN, COMMIT) not counted. */
    public long statements(Runnable work) {
        try {
            Path settings = folder.resolve("data/postgresql.auto.conf");
            String before = Files.readString(settings);
            Files.writeString(settings, LOGGING, StandardOpenOption.APPEND);
            reload();
            try {
                long from = Files.size(log());
                work.run();
                LockSupport.parkNanos(200_000_000);
                return StatementLog.count(Files.readString(log()).substring(Math.toIntExact(from)));
            } finally {
                Files.writeString(settings, before);
                reload();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    private void reload() throws IOException {
        try {
            new ProcessBuilder("kill", "-HUP", Long.toString(process())).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LockSupport.parkNanos(500_000_000);
    }
}
