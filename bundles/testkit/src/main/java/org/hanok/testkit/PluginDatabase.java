package org.hanok.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;

/**
 * A real PostgreSQL with the tables of one persistence unit, made from the plugin's own migrations and shared by all tests of a JVM, and the promises that platform makes
 * about transactions and events. {@link #fresh} brings it back to what the migrations left. Thread-safe, as transactions are bound to threads.
 */
public final class PluginDatabase implements Tx, Events {

    private static final Map<String, PluginDatabase> OPEN = new ConcurrentHashMap<>();
    private final String unit;
    private final EmbeddedPostgres postgres;
    private final Pool pool;
    private final DataSource source;
    private final EntityManagerFactory factory;
    private final ThreadTx tx;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private PluginDatabase(String unit) {
        this.unit = unit;
        try {
            postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off").start();
            pool = new Pool(postgres.getPostgresDatabase());
            source = pool.source();
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                Migrations.run(connection, "CREATE SCHEMA " + unit);
                Migrations.apply(connection, unit, "", "W");
            }
            run(named(Seed.KEEP));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(unit + ": " + e.getMessage(), e);
        }
        factory = new PersistenceProvider().createEntityManagerFactory(unit, Map.of("javax.persistence.nonJtaDataSource", source, "eclipselink.session.customizer", new Instants(), "eclipselink.logging.level", "WARNING",
                "eclipselink.weaving", String.valueOf(woven()), "eclipselink.cache.shared.default", "false", "eclipselink.target-database", "PostgreSQL"));
        tx = new ThreadTx(factory);
    }

    /** The unit's database as its migrations left it: with the rows that they inserted, and no others. @param unit the persistence unit's name, which is the plugin's */
    public static PluginDatabase fresh(String unit) {
        PluginDatabase database = empty(unit);
        database.run(database.named(Seed.BRING_BACK));
        return database;
    }

    /** The unit's database without any row, for tests that lay out even what migrations insert. */
    public static PluginDatabase empty(String unit) {
        PluginDatabase database = OPEN.computeIfAbsent(unit, PluginDatabase::new);
        database.run(database.named(Seed.EMPTY));
        database.factory.getCache().evictAll();
        database.events.clear();
        return database;
    }

    /** A database of the same server with an empty schema of the unit's name, to try {@link Migrations} on. Close it. */
    public Connection another() throws SQLException {
        run("DROP DATABASE IF EXISTS another");
        run("CREATE DATABASE another");
        Connection connection = postgres.getDatabase("postgres", "another").getConnection();
        Migrations.run(connection, "CREATE SCHEMA " + unit);
        return connection;
    }

    /** Stands for the entity manager of the thread's unit of work. */
    public EntityManager em() {
        return tx.entityManager();
    }

    /** Connections outside the unit of work. */
    public DataSource source() {
        return source;
    }

    public boolean inTransaction() {
        return tx.active();
    }

    /** Events of committed transactions, in order. */
    public List<Event> events() {
        return events;
    }

    public List<String> topics() {
        return events.stream().map(Event::topic).toList();
    }

    /** How many statements the work sends to the database. */
    public int statements(Runnable work) {
        int before = pool.statements();
        work.run();
        return pool.statements() - before;
    }

    /** The first column of the first row, as text; empty when there is none. */
    public String value(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(unit + ": " + e.getMessage(), e);
        }
    }

    /** Runs plain SQL. @throws IllegalStateException with the database's words when it refuses */
    public void run(String sql) {
        try (Connection connection = source.getConnection()) {
            Migrations.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(unit + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void publish(Event event) {
        if (!tx.active()) {
            throw new IllegalStateException("Events are published inside a transaction");
        }
        afterCommit(() -> events.add(event));
    }

    @Override
    public <T> T call(Callable<T> work) {
        return tx.call(work);
    }

    @Override
    public <T> T read(Callable<T> work) {
        return tx.read(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        tx.afterCommit(work);
    }

    private String named(String sql) {
        return sql.replace(":unit", unit);
    }

    /** Entities are woven, as in the running site, where the test run was given EclipseLink's agent. */
    private static boolean woven() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(argument -> argument.startsWith("-javaagent:") && argument.contains("persistence"));
    }
}
