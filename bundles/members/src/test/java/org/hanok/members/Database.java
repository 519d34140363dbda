package org.hanok.members;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

import org.hanok.api.data.Tx;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL with this plugin's own migrations, one for all tests of the module. */
public final class Database implements Tx {

    private static final Database ONE = new Database();

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> later = ThreadLocal.withInitial(ArrayList::new);
    private final EmbeddedPostgres server;

    private Database() {
        try {
            server = EmbeddedPostgres.builder().start();
            execute("create schema members; set search_path = members; " + migration("V001__accounts.sql") + migration("V002__staff_see_the_dashboard.sql")
                    + migration("V010__blocks.sql")
                    + migration("V011__accounts_of_blocked_phones.sql"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        factory = Persistence.createEntityManagerFactory("members", Map.of("javax.persistence.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                "javax.persistence.jdbc.driver", "org.postgresql.Driver", "eclipselink.connection-pool.default.max", "20", "eclipselink.logging.level", "OFF"));
    }

    /** The database, emptied. */
    public static Database fresh() {
        ONE.execute("truncate members.account, members.block, members.block_event restart identity cascade");
        return ONE;
    }

    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public Object value(String sql) {
        return read(() -> current.get().createNativeQuery(sql).getResultStream().findFirst().orElse(null));
    }

    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            EntityManager em = current.get();
            if (em == null) {
                throw new IllegalStateException("An entity manager works only inside Tx.call or Tx.read");
            }
            try {
                return method.invoke(em, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public <T> T call(Callable<T> work) {
        EntityManager outer = current.get();
        if (outer != null && outer.getTransaction().isActive()) {
            return quietly(work);
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        em.getTransaction().begin();
        boolean done = false;
        try {
            T result = quietly(work);
            em.getTransaction().commit();
            done = true;
            return result;
        } finally {
            if (!done && em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            current.set(outer);
            List<Runnable> due = List.copyOf(later.get());
            later.remove();
            if (done) {
                due.forEach(Runnable::run);
            }
        }
    }

    @Override
    public <T> T read(Callable<T> work) {
        if (current.get() != null) {
            return quietly(work);
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        try {
            return quietly(work);
        } finally {
            em.close();
            current.remove();
        }
    }

    @Override
    public void afterCommit(Runnable work) {
        EntityManager em = current.get();
        if (em != null && em.getTransaction().isActive()) {
            later.get().add(work);
        } else {
            work.run();
        }
    }

    boolean inTransaction() {
        return current.get() != null && current.get().getTransaction().isActive();
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String migration(String name) throws IOException {
        try (InputStream file = Database.class.getResourceAsStream("/migrations/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
