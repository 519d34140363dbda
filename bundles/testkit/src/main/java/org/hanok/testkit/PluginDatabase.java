package org.hanok.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;

/**
 * A real PostgreSQL with the tables of one persistence unit, made from the plugin's own migrations and shared by all tests of a JVM, and the promises that platform makes
 * about transactions and events. {@link #fresh} empties it. Thread-safe, as transactions are bound to threads.
 */
public final class PluginDatabase implements Tx, Events {

    private static final Map<String, PluginDatabase> OPEN = new ConcurrentHashMap<>();
    private final String unit;
    private final EmbeddedPostgres postgres;
    private final EntityManagerFactory factory;
    private final ThreadLocal<Bound> current = new ThreadLocal<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private record Bound(EntityManager em, List<Runnable> after) {
    }

    private PluginDatabase(String unit) {
        this.unit = unit;
        try {
            postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "60").start();
            run("CREATE SCHEMA " + unit);
            for (String script : Migrations.scripts()) {
                run("SET search_path TO " + unit + "; " + script);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
        factory = new PersistenceProvider().createEntityManagerFactory(unit, Map.of("javax.persistence.nonJtaDataSource", postgres.getPostgresDatabase(),
                "eclipselink.logging.level", "WARNING", "eclipselink.weaving", "false", "eclipselink.cache.shared.default", "false",
                "eclipselink.target-database", "PostgreSQL"));
    }

    /** The unit's database without any rows. @param unit the persistence unit's name, which is the plugin's */
    public static PluginDatabase fresh(String unit) {
        PluginDatabase database = OPEN.computeIfAbsent(unit, PluginDatabase::new);
        String tables = database.value("SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE schemaname = '" + unit + "'");
        database.run("TRUNCATE " + tables + " RESTART IDENTITY CASCADE");
        database.events.clear();
        return database;
    }

    /** Stands for the entity manager of the thread's transaction. */
    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(PluginDatabase.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            Bound bound = current.get();
            if (bound == null) {
                throw new IllegalStateException("An entity manager works only inside Tx.call or Tx.read");
            }
            try {
                return method.invoke(bound.em(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Events of committed transactions, in order. */
    public List<Event> events() {
        return events;
    }

    /** The first column of the first row, as text; empty when there is none. */
    public String value(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(unit + ": " + e.getMessage(), e);
        }
    }

    public void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(unit + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void publish(Event event) {
        if (current.get() == null) {
            throw new IllegalStateException("Events are published inside a transaction");
        }
        afterCommit(() -> events.add(event));
    }

    @Override
    public <T> T call(Callable<T> work) {
        if (current.get() != null) {
            return done(work);
        }
        Bound bound = new Bound(factory.createEntityManager(), new ArrayList<>());
        current.set(bound);
        try {
            bound.em().getTransaction().begin();
            T result = done(work);
            bound.em().getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            bound.after().clear();
            throw e;
        } finally {
            if (bound.em().getTransaction().isActive()) {
                bound.em().getTransaction().rollback();
            }
            current.remove();
            bound.em().close();
            bound.after().forEach(Runnable::run);
        }
    }

    @Override
    public <T> T read(Callable<T> work) {
        return call(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        Bound bound = current.get();
        if (bound == null) {
            work.run();
        } else {
            bound.after().add(work);
        }
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
