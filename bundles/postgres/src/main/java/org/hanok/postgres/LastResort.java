package org.hanok.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs when the process is told to end. If the site does not stop in time, because some plugin hangs, it stops the database and ends the process. */
final class LastResort extends Thread {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration patience;
    private final Runnable stop;

    LastResort(Duration patience, Runnable stop) {
        super("hanok-last-resort");
        this.patience = patience;
        this.stop = stop;
    }

    /** The database has been stopped in the usual way. */
    void dismiss() {
        stopped.countDown();
    }

    @Override
    public void run() {
        if (inTime()) {
            return;
        }
        try {
            LOG.error("The site did not stop within {} s; stopping the database and leaving", patience.toSeconds());
            stop.run();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private boolean inTime() {
        try {
            return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
