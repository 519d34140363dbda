package org.hanok.itests.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded database of a running site, looked at from outside. */
public final class Database {

    private static final int PORT_LINE = 3;
    private final Path folder;

    public Database(LiveSite site) {
        folder = site.data().resolve("postgres");
    }

    /** The first column of each row, as text. @param sql a constant of a test */
    public List<String> column(String sql) {
        try (Connection connection = open(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where an order's money and its PINs stand, such as {@code PAID DELIVERED}. */
    public String state(Bought bought) {
        return column("select payment_state || ' ' || delivery_state from shop.orders where number = '" + bought.number() + "'").get(0);
    }

    /** Ids of the PINs that an order was given. */
    public List<String> pins(Bought bought) {
        return column("select p.id from shop.pin p join shop.order_line l on l.id = p.order_line_id join shop.orders o on o.id = l.order_id "
                + "where o.number = '" + bought.number() + "' and p.state = 'DELIVERED'");
    }

    /** Waits for the server's answer to a statement without rows. */
    public void run(String sql) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server's first process as a power cut does. */
    public void kill() {
        ProcessHandle.of(process()).ifPresent(first -> {
            first.destroyForcibly();
            first.onExit().join();
        });
    }

    /** The number of the server's first process; it changes with every start. */
    public long process() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables with a row that shows one of these texts, plainly or as bytes. */
    public List<String> tablesThatShow(List<String> texts) {
        String patterns = texts.stream().flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))).map(text -> "'%" + text.replace("'", "''") + "%'")
                .collect(Collectors.joining(",", "array[", "]"));
        return column("select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .stream().filter(table -> !column("select 1 from " + table + " t where t::text like any (" + patterns + ") limit 1").isEmpty()).toList();
    }

    /** A session that has run this and keeps what it took until it is closed. */
    public Connection hold(String sql) {
        try {
            Connection connection = open();
            connection.createStatement().execute(sql);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        try {
            String port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(PORT_LINE).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/hanok?sslmode=disable", "hanok", Files.readString(folder.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
