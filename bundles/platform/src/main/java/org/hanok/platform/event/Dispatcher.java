package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.platform.data.Units;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands recorded events to their listeners, a few deliveries at a time under a transaction that holds their rows: a node that dies lets go of them at once, and
 * another takes them. One worker is woken by each commit, the first also every few seconds for retries; the second helps while it is at work. A delivery that fails twelve times, over some hours, is dead until staff revive it.
 */
@Component(service = {}, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final int WORKERS = 2;
    private static final int BATCH = 8;
    private static final Duration SWEEP = Duration.ofSeconds(3);
    // They count as done once this is committed, after their listeners have taken them.
    private static final String NEXT = """
            WITH due AS (
              SELECT id FROM platform.delivery WHERE state = 'waiting' AND next_try <= now() AND listener = ANY (?) ORDER BY id LIMIT 8 FOR UPDATE SKIP LOCKED
            ), taken AS (
              UPDATE platform.delivery d SET state = 'done', attempts = d.attempts + 1, trouble = NULL, done_at = now() FROM due WHERE d.id = due.id
              RETURNING d.id, d.listener, d.attempts, d.event_id
            )
            SELECT t.id, t.listener, t.attempts, e.topic, e.subject_type, e.subject_id, e.at, e.facts FROM taken t JOIN platform.event e ON e.id = t.event_id ORDER BY t.id""";
    private final DataSource database;
    private final Subscriptions subscriptions;
    private final Bell bell;
    private final Thread[] workers = new Thread[WORKERS];
    private volatile boolean open = true;
    private final AtomicInteger delivering = new AtomicInteger();

    @Activate
    public Dispatcher(@Reference(target = "(hanok.pool=true)") DataSource database, @Reference Units schemaIsThere) {
        this.database = database;
        subscriptions = new Subscriptions(database);
        bell = new Bell(database, Outbox.CHANNEL);
        for (int i = 0; i < WORKERS; i++) {
            boolean first = i == 0;
            workers[i] = new Thread(() -> work(first), "hanok-dispatcher-" + i);
            workers[i].start();
        }
    }

    @Deactivate
    void close() throws InterruptedException {
        open = false;
        bell.close();
        for (Thread worker : workers) {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    @Reference(service = EventListener.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    void add(EventListener listener, Map<String, Object> properties) {
        subscriptions.add(listener, properties);
        bell.ring();
    }

    void remove(EventListener listener) {
        subscriptions.remove(listener);
    }

    private void work(boolean first) {
        while (open) {
            boolean rang = bell.await(SWEEP);
            if (open && (rang || first || delivering.get() > 0)) {
                try {
                    deliverSome();
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("The outbox cannot be read now: {}", e.getMessage());
                }
            }
        }
    }

    private void deliverSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement next = connection.prepareStatement(NEXT, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
                next.setArray(1, connection.createArrayOf("text", subscriptions.present().toArray()));
                deliverAll(connection, next.executeQuery());
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void deliverAll(Connection connection, ResultSet rows) throws SQLException {
        if (rows.absolute(BATCH)) {
            // There may be more, for whoever has time.
            bell.ring();
        }
        rows.beforeFirst();
        while (rows.next()) {
            delivering.incrementAndGet();
            try {
                deliver(connection, rows);
            } finally {
                delivering.decrementAndGet();
            }
        }
    }

    private void deliver(Connection connection, ResultSet row) throws SQLException {
        String name = row.getString("listener");
        int attempts = row.getInt("attempts");
        Optional<EventListener> listener = subscriptions.listener(name);
        if (listener.isEmpty()) {
            back(connection, row.getLong("id"), "waiting", attempts - 1, 0, null);
            return;
        }
        try {
            listener.get().on(event(row));
        } catch (Exception | Error e) {
            boolean dead = attempts >= MOST_ATTEMPTS;
            back(connection, row.getLong("id"), dead ? "dead" : "waiting", attempts, Math.min(3600, 1L << attempts), e.getClass().getSimpleName() + ": " + e.getMessage());
            LOG.warn("{} could not take {} (attempt {}{})", name, row.getString("topic"), attempts, dead ? ", given up" : "", e);
        }
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("topic"), new Ref(row.getString("subject_type"), row.getString("subject_id")), row.getTimestamp("at").toInstant(),
                Facts.read(row.getString("facts")));
    }

    /** It is not done after all. */
    private static void back(Connection connection, long id, String state, int attempts, long waitSeconds, @Nullable String trouble) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE platform.delivery SET state = ?, attempts = ?, trouble = ?, done_at = NULL, next_try = now() + ? * interval '1 second' WHERE id = ?""")) {
            update.setString(1, state);
            update.setInt(2, attempts);
            update.setString(3, trouble);
            update.setLong(4, waitSeconds);
            update.setLong(5, id);
            update.executeUpdate();
        }
    }
}
