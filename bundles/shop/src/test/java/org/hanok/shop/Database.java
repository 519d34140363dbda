package org.hanok.shop;

import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.testkit.PluginDatabase;

/** A PostgreSQL with this plugin's own migrations and entities, as the platform would hand them over. One for all tests of a run. */
public record Database(PluginDatabase plugin) {

    /** The database with all tables empty. */
    public static Database empty() {
        return new Database(PluginDatabase.empty("shop"));
    }

    /** A stand-in for the platform's manager: usable inside {@link #tx()} only. */
    public EntityManager em() {
        return plugin.em();
    }

    public Tx tx() {
        return plugin;
    }

    /** How many statements the work sends to the database. */
    public int statements(Runnable work) {
        return plugin.statements(work);
    }

    /** Runs plain SQL. */
    public void run(String sql) {
        plugin.run(sql);
    }
}
