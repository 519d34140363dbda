package org.hanok.verification;

import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.testkit.PluginDatabase;

/** A real PostgreSQL as this plugin's own migrations left it, one for all tests of the module. */
public record Database(PluginDatabase plugin) implements Tx {

    public static Database fresh() {
        return new Database(PluginDatabase.fresh("verification"));
    }

    public void execute(String sql) {
        plugin.run(sql);
    }

    /** The first column of the first row. */
    public Object value(String sql) {
        return read(() -> entityManager().createNativeQuery(sql).getResultStream().findFirst().orElse(null));
    }

    public EntityManager entityManager() {
        return plugin.em();
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
