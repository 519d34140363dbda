package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.platform.data.Units;
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
 * another takes them. Woken by commits, and every few seconds for retries; a second worker helps while the first is at work. A delivery that fails twelve times, over some hours, is dead until staff revive it.
 */
@Component(service = {}, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final int WORKERS = 2;
    private static final int BATCH = 8;
    private static final String NEXT = """
            SELECT d.id, d.listener, d.attempts, e.topic, e.subject_type, e.subject_id, e.at, e.facts
            FROM platform.delivery d JOIN platform.event e ON e.id = d.event_id
            WHERE d.state = 'waiting' AND d.next_try <= now() AND d.listener = ANY (?)
            ORDER BY d.id LIMIT 8 FOR UPDATE OF d SKIP LOCKED""";
    private static final String DONE = """
            UPDATE platform.delivery SET state = 'done', attempts = attempts + 1, trouble = NULL, done_at = now() WHERE id = ANY (?)""";
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
            long heard = bell.heard();
            try {
                while (open && (first || delivering.get() > 0) && deliverSome() == BATCH) {
                    LOG.trace("there may be more");
                }
            } catch (SQLException e) {
                LOG.warn("The outbox cannot be read now: {}", e.getMessage());
            }
            bell.await(heard, Duration.ofSeconds(3));
        }
    }

    /** @return how many there were, at most a batch */
    private int deliverSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement next = connection.prepareStatement(NEXT)) {
                next.setArray(1, connection.createArrayOf("text", subscriptions.present().toArray()));
                int found = deliverAll(connection, next.executeQuery());
                connection.commit();
                return found;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int deliverAll(Connection connection, ResultSet rows) throws SQLException {
        List<Long> done = new ArrayList<>();
        int found = 0;
        while (rows.next()) {
            found++;
            delivering.incrementAndGet();
            try {
                if (deliver(connection, rows)) {
                    done.add(rows.getLong("id"));
                }
            } finally {
                delivering.decrementAndGet();
            }
        }
        if (!done.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(DONE)) {
                update.setArray(1, connection.createArrayOf("bigint", done.toArray()));
                update.executeUpdate();
            }
        }
        return found;
    }

    /** @return whether the listener took it */
    private boolean deliver(Connection connection, ResultSet row) throws SQLException {
        String name = row.getString("listener");
        Optional<EventListener> listener = subscriptions.listener(name);
        if (listener.isEmpty()) {
            return false;
        }
        try {
            listener.get().on(event(row));
            return true;
        } catch (Exception e) {
            int attempts = row.getInt("attempts") + 1;
            boolean dead = attempts >= MOST_ATTEMPTS;
            failed(connection, row.getLong("id"), dead ? "dead" : "waiting", Math.min(3600, 1L << attempts), e.getClass().getSimpleName() + ": " + e.getMessage());
            LOG.warn("{} could not take {} (attempt {}{})", name, row.getString("topic"), attempts, dead ? ", given up" : "", e);
            return false;
        }
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("topic"), new Ref(row.getString("subject_type"), row.getString("subject_id")), row.getTimestamp("at").toInstant(),
                Facts.read(row.getString("facts")));
    }

    private static void failed(Connection connection, long id, String state, long waitSeconds, String trouble) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE platform.delivery SET state = ?, attempts = attempts + 1, trouble = ?, next_try = now() + ? * interval '1 second' WHERE id = ?""")) {
            update.setString(1, state);
            update.setString(2, trouble);
            update.setLong(3, waitSeconds);
            update.setLong(4, id);
            update.executeUpdate();
        }
    }
}
