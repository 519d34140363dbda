package org.hanok.shop;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.testkit.PluginDatabase;

/** A PostgreSQL with this plugin's own migrations and entities, as the platform would hand them over. One for all tests of a run. */
public record Database(PluginDatabase plugin) {

    private static final Queue<AutoCloseable> LATE = new ConcurrentLinkedQueue<>();

    /** The database with all tables empty, and nobody of an earlier test left who writes into them. */
    public static Database empty() {
        try {
            for (AutoCloseable late = LATE.poll(); late != null; late = LATE.poll()) {
                late.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new Database(PluginDatabase.empty("shop"));
    }

    /** Tells of something that writes on a thread of its own and must have ended before the next test begins. */
    public void late(AutoCloseable writer) {
        LATE.add(writer);
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
