package org.hanok.admin.stock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.hanok.admin.model.Unit;
import org.hanok.testkit.Instants;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.ThreadTx;

/** One PostgreSQL for all tests of a run, with the room's own schema and the unit {@code stock}. */
public final class Database {

    private static final Database SHARED = new Database();
    private final PluginDatabase plugin = PluginDatabase.empty("admin");
    public final Unit stock;
    public final Unit admin;

    private Database() {
        run(tables());
        stock = unit("stock");
        admin = unit("admin");
    }

    public static Database shared() {
        PluginDatabase.empty("admin");
        SHARED.run("TRUNCATE stock.face, stock.product, stock.brand, stock.credential RESTART IDENTITY");
        return SHARED;
    }

    public void run(String sql) {
        plugin.run(sql);
    }

    public DataSource pool() {
        return plugin.source();
    }

    private Unit unit(String name) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(name, Map.of("javax.persistence.nonJtaDataSource", plugin.source(),
                "eclipselink.session.customizer", new Instants(),
                "eclipselink.cache.shared.default", "false", "eclipselink.logging.level", "WARNING", "eclipselink.target-database", "PostgreSQL"));
        ThreadTx tx = new ThreadTx(factory);
        return new Unit(name, factory, tx.entityManager(), tx);
    }

    private static String tables() {
        try (InputStream in = Database.class.getResourceAsStream("/stock.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
