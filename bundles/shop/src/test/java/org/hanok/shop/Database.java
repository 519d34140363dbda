package org.hanok.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hanok.api.data.Tx;

/** A PostgreSQL with this plugin's own migrations and entities, as the platform would hand them over. One for all tests of a run. */
public final class Database {

    private static final Database SHARED = new Database();

    private final DataSource source;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
    private final AtomicInteger statements = new AtomicInteger();
    private final Queue<Connection> pool = new ConcurrentLinkedQueue<>();

    private Database() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            source = counting(postgres.getPostgresDatabase());
            migrate();
            factory = new PersistenceProvider().createContainerEntityManagerFactory(new TestUnit(source, entities()),
                    Map.of(PersistenceUnitProperties.WEAVING, "false", PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE"));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The database with all tables empty. */
    public static Database empty() {
        SHARED.run("do $$ declare t record; begin for t in select tablename from pg_tables where schemaname = 'shop' loop"
                + " execute 'truncate shop.' || quote_ident(t.tablename) || ' restart identity cascade'; end loop; end $$");
        SHARED.factory.getCache().evictAll();
        return SHARED;
    }

    /** A stand-in for the platform's manager: usable inside {@link #tx()} only. */
    public EntityManager em() {
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
            EntityManager em = bound.get();
            if (em == null) {
                throw new IllegalStateException("outside a transaction");
            }
            try {
                return method.invoke(em, args);
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
            }
        });
    }

    public Tx tx() {
        return new ThreadTx();
    }

    /** How many statements the work sends to the database. */
    public int statements(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    /** Runs plain SQL. */
    public void run(String sql) {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void migrate() throws IOException, SQLException {
        run("create schema shop");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/migrations"))) {
            for (Path file : files.sorted().toList()) {
                run("set search_path = shop; " + Files.readString(file, StandardCharsets.UTF_8) + "; reset search_path");
            }
        }
    }

    private static List<String> entities() throws IOException {
        String unit = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"), StandardCharsets.UTF_8);
        return Pattern.compile("<class>([^<]+)</class>").matcher(unit).results().map(found -> found.group(1)).filter(Database::exists).toList();
    }

    private static boolean exists(String name) {
        return Files.exists(Path.of("src/main/java", name.replace('.', '/') + ".java"));
    }

    private DataSource counting(DataSource plain) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
            if (!method.getName().equals("getConnection")) {
                return call(plain, method, args);
            }
            Connection idle = pool.poll();
            return counted(idle == null ? plain.getConnection() : idle);
        });
    }

    /** A connection that goes back into the pool, once, instead of being closed. */
    private Connection counted(Connection plain) {
        AtomicBoolean open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
            if (method.getName().equals("close")) {
                if (open.getAndSet(false)) {
                    idle(plain);
                }
                return null;
            }
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            return call(plain, method, args);
        });
    }

    private void idle(Connection plain) throws SQLException {
        if (!plain.getAutoCommit()) {
            plain.rollback();
            plain.setAutoCommit(true);
        }
        pool.add(plain);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Binds one manager to the thread, as the platform does. */
    private final class ThreadTx implements Tx {

        @Override
        public <T> T call(Callable<T> work) {
            return bound.get() == null ? fresh(work, true) : joined(work);
        }

        @Override
        public <T> T read(Callable<T> work) {
            return bound.get() == null ? fresh(work, false) : joined(work);
        }

        @Override
        public void afterCommit(Runnable work) {
            work.run();
        }

        private <T> T fresh(Callable<T> work, boolean keep) {
            EntityManager em = factory.createEntityManager();
            bound.set(em);
            em.getTransaction().begin();
            try {
                T answer = joined(work);
                if (keep) {
                    em.getTransaction().commit();
                }
                return answer;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
                bound.remove();
            }
        }

        private <T> T joined(Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException known) {
                throw known;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
