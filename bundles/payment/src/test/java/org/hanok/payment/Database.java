package org.hanok.payment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;

/** A real PostgreSQL with this module's tables, and the platform's promises about transactions and events in their smallest form. */
public final class Database implements Tx, Events {

    private static Database one;

    private final EntityManagerFactory factory;
    private final EmbeddedPostgres postgres;
    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> after = new ThreadLocal<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private Database() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "60").start();
        run("CREATE SCHEMA payment");
        for (Path migration : migrations()) {
            run("SET search_path TO payment; " + Files.readString(migration));
        }
        factory = new PersistenceProvider().createEntityManagerFactory("payment", Map.of("javax.persistence.nonJtaDataSource", postgres.getPostgresDatabase(),
                "eclipselink.logging.level", "WARNING", "eclipselink.weaving", woven()));
    }

    /** The shared server, emptied. */
    public static synchronized Database fresh() {
        try {
            if (one == null) {
                one = new Database();
            }
            one.run("SET session_replication_role TO replica; DO $$ DECLARE t record; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'payment' LOOP"
                    + " EXECUTE 'TRUNCATE payment.' || quote_ident(t.tablename) || ' CASCADE'; END LOOP; END $$");
            one.events.clear();
            return one;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second database of the same server, with the migrations up to a version. */
    public static Connection another(String upTo) throws SQLException, IOException {
        fresh().run("DROP DATABASE IF EXISTS another");
        one.run("CREATE DATABASE another");
        Connection connection = one.postgres.getDatabase("postgres", "another").getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA payment");
        }
        migrate(connection, "", upTo);
        return connection;
    }

    /** @param after file names after this one @param upTo and up to this one */
    public static void migrate(Connection connection, String after, String upTo) throws SQLException, IOException {
        for (Path migration : migrations()) {
            String name = migration.getFileName().toString();
            if (name.compareTo(after) > 0 && name.compareTo(upTo) <= 0) {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET search_path TO payment; " + Files.readString(migration));
                }
            }
        }
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(Path.of(Database.class.getResource("/migrations").toURI()))) {
            return files.sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Entities are woven as in the running site, where the test run was given the agent for it. */
    private static String woven() {
        return Boolean.toString(ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(a -> a.startsWith("-javaagent:") && a.contains("persistence")));
    }

    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(Database.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
            try {
                return method.invoke(java.util.Objects.requireNonNull(bound.get(), "no transaction"), args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    public List<Event> events() {
        return events;
    }

    public List<String> topics() {
        return events.stream().map(Event::topic).toList();
    }

    /** One value of one row. */
    public String value(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void publish(Event event) {
        java.util.Objects.requireNonNull(bound.get(), "no transaction");
        afterCommit(() -> events.add(event));
    }

    @Override
    public <T> T call(Callable<T> work) {
        if (bound.get() != null) {
            return done(work);
        }
        EntityManager em = factory.createEntityManager();
        bound.set(em);
        after.set(new ArrayList<>());
        try {
            em.getTransaction().begin();
            T result = done(work);
            em.getTransaction().commit();
            List.copyOf(after.get()).forEach(Runnable::run);
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            bound.remove();
            after.remove();
            em.close();
        }
    }

    @Override
    public <T> T read(Callable<T> work) {
        return call(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        if (after.get() == null) {
            work.run();
        } else {
            after.get().add(work);
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
