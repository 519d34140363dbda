package org.hanok.payment;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.testkit.Migrations;
import org.hanok.testkit.PluginDatabase;

/** A real PostgreSQL as this plugin's own migrations left it, one for all tests of the module. */
public record Database(PluginDatabase plugin) implements Tx, Events {

    public static Database fresh() {
        return new Database(PluginDatabase.fresh("payment"));
    }

    /** A second database of the same server, with the migrations up to a version. */
    public static Connection another(String upTo) throws SQLException, IOException {
        Connection connection = fresh().plugin.another();
        migrate(connection, "", upTo);
        return connection;
    }

    /** @param after file names after this one @param upTo and up to this one */
    public static void migrate(Connection connection, String after, String upTo) throws SQLException, IOException {
        Migrations.apply(connection, "payment", after, upTo);
    }

    public EntityManager em() {
        return plugin.em();
    }

    public List<Event> events() {
        return plugin.events();
    }

    public List<String> topics() {
        return plugin.topics();
    }

    /** One value of one row. */
    public String value(String sql) {
        return plugin.value(sql);
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = plugin.source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void publish(Event event) {
        plugin.publish(event);
    }

    @Override
    public <T> T call(Callable<T> work) {
        return plugin.call(work);
    }

    @Override
    public <T> T read(Callable<T> work) {
        return plugin.read(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        plugin.afterCommit(work);
    }
}
