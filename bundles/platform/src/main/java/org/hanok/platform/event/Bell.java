package org.hanok.platform.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings when any node commits a {@code NOTIFY} on a channel (PostgreSQL LISTEN/NOTIFY). Missed rings do no harm: whoever waits looks again after a while. */
final class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int LISTEN_MILLIS = 2_000;
    private final DataSource database;
    private final String channel;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Thread ear;
    private boolean ringing;
    private volatile boolean open = true;

    Bell(DataSource database, String channel) {
        this.database = database;
        this.channel = channel;
        ear = new Thread(this::listen, "hanok-bell");
        ear.setDaemon(true);
        ear.start();
    }

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it rings, or the time is over. Of several who wait one answers; what rings from then on is answered again. @return whether it rang */
    boolean await(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!ringing && left > 0 && open) {
                left = rung.awaitNanos(left);
            }
            boolean rang = ringing;
            ringing = false;
            return rang;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        open = false;
        ring();
    }

    private void listen() {
        while (open) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                hear(connection);
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                LOG.debug("Not listening now: {}", e.getMessage());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (open && System.nanoTime() < until) {
            var notifications = postgres.getNotifications(LISTEN_MILLIS);
            if (notifications != null && notifications.length > 0) {
                ring();
            }
        }
    }
}
