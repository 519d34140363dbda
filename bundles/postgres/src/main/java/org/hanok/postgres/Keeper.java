package org.hanok.postgres;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server that ended by itself again, on its own port, so that the pool finds it back. Thread-safe. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final Cluster cluster;
    private final int port;
    private boolean over;

    Keeper(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** From now on the server is looked after. */
    void begin() throws IOException {
        ProcessHandle.of(cluster.process()).orElseThrow(() -> new IOException("The server ended at once")).onExit().thenRunAsync(this::ended);
    }

    /** Stops the server for good; waits for a start that is under way. */
    synchronized void end() {
        over = true;
        try {
            cluster.stop();
        } catch (IllegalStateException e) {
            LOG.error("PostgreSQL was not stopped, or was gone before", e);
        }
    }

    private synchronized void ended() {
        for (int i = 1; !over && i <= TRIES; i++) {
            try {
                LOG.error("PostgreSQL ended by itself; starting it again ({} of {})", i, TRIES);
                cluster.prepare();
                cluster.start(port);
                begin();
                LOG.info("PostgreSQL answers again on 127.0.0.1:{}", port);
                return;
            } catch (IOException | IllegalStateException e) {
                LOG.error("PostgreSQL does not start", e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
