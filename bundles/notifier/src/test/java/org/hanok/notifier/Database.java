package org.hanok.notifier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;

/** A real PostgreSQL with this module's tables, and the platform's promises about transactions in their smallest form. */
public final class Database implements Tx {

    private static Database one;

    private volatile boolean away;
    private final EntityManagerFactory factory;
    private final EmbeddedPostgres postgres;
    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> after = new ThreadLocal<>();

    private Database() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "60").start();
        run("CREATE SCHEMA notifier");
        for (String script : List.of("V001__notifier.sql", "V010__channels.sql", "V011__more_is_told.sql", "V012__credit.sql", "V013__switches.sql", "V020__holders.sql",
                "V021__subscription_history.sql", "V022__stock_topics.sql")) {
            run("SET search_path TO notifier; " + new String(Database.class.getResourceAsStream("/migrations/" + script).readAllBytes(), StandardCharsets.UTF_8));
        }
        run("CREATE TABLE shipped AS SELECT topic, audience, channel, active, optional FROM notifier.subscription");
        factory = new PersistenceProvider().createEntityManagerFactory("notifier", Map.of("javax.persistence.nonJtaDataSource", postgres.getPostgresDatabase(),
                "eclipselink.logging.level", "WARNING", "eclipselink.weaving", Boolean.toString(woven())));
    }

    /** Woven entities need the agent that the build starts tests with. */
    private static boolean woven() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(argument -> argument.startsWith("-javaagent"));
    }

    /** The shared server, emptied. */
    public static synchronized Database fresh() {
        try {
            if (one == null) {
                one = new Database();
            }
            one.away(false);
            one.run("TRUNCATE notifier.dispatch, notifier.part, notifier.choice, notifier.wording, notifier.subscription, notifier.subscription_change");
            one.run("INSERT INTO notifier.subscription (topic, audience, channel, active, optional) SELECT * FROM shipped");
            return one;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
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

    /** Lets every transaction fail, as while a database starts anew. */
    public void away(boolean away) {
        this.away = away;
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
    public <T> T call(Callable<T> work) {
        if (bound.get() != null) {
            return done(work);
        }
        if (away) {
            throw new IllegalStateException("the database is away");
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
