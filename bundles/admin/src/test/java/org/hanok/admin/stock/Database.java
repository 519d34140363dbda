package org.hanok.admin.stock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.hanok.admin.model.Unit;

/** One PostgreSQL for all tests of a run, with the room's own schema and the unit {@code stock}. */
public final class Database {

    private static final Database SHARED = new Database();
    private final EmbeddedPostgres postgres;
    public final Unit stock;
    public final Unit admin;

    private Database() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            run("CREATE SCHEMA admin; SET search_path = admin;" + text("/migrations/V001__audit.sql") + text("/migrations/V002__changes_are_final_too.sql"));
            run(text("/stock.sql"));
            stock = unit("stock");
            admin = unit("admin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database shared() {
        SHARED.run("TRUNCATE stock.face, stock.product, stock.brand, stock.credential, admin.audit_change, admin.audit RESTART IDENTITY");
        return SHARED;
    }

    public void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public javax.sql.DataSource pool() {
        return postgres.getPostgresDatabase();
    }

    private Unit unit(String name) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(name, Map.of(
                "javax.persistence.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"), "javax.persistence.jdbc.driver", "org.postgresql.Driver",
                "javax.persistence.jdbc.user", "postgres", "eclipselink.cache.shared.default", "false", "eclipselink.logging.level", "WARNING",
                "eclipselink.target-database", "PostgreSQL"));
        ThreadTx tx = new ThreadTx(factory);
        return new Unit(name, factory, tx.entityManager(), tx);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Database.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
