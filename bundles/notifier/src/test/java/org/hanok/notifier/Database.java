package org.hanok.notifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.testkit.PluginDatabase;

/** A real PostgreSQL as this plugin's own migrations left it, one for all tests of the module. */
public final class Database implements Tx {

    private final PluginDatabase plugin = PluginDatabase.fresh("notifier");
    private volatile boolean away;

    public static Database fresh() {
        return new Database();
    }

    public PluginDatabase plugin() {
        return plugin;
    }

    public EntityManager em() {
        return plugin.em();
    }

    /** Lets every transaction fail, as while a database starts anew. */
    public void away(boolean away) {
        this.away = away;
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
    public <T> T call(Callable<T> work) {
        return plugin.call(there(work));
    }

    @Override
    public <T> T read(Callable<T> work) {
        return plugin.read(there(work));
    }

    @Override
    public void afterCommit(Runnable work) {
        plugin.afterCommit(work);
    }

    private <T> Callable<T> there(Callable<T> work) {
        if (away && !plugin.inTransaction()) {
            throw new IllegalStateException("the database is away");
        }
        return work;
    }
}
