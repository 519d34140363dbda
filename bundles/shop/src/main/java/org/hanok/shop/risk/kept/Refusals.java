package org.hanok.shop.risk.kept;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps judgements that refuse. Their transaction is undone together with the order that was not placed, so they are written by another one, on a thread of
 * their own; a flood of refusals is written as far as the queue holds. Thread-safe.
 */
@Component(service = Refusals.class)
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int WAITING = 1000;
    private static final int SECONDS = 5;
    private final Judgements judgements;
    private final ExecutorService writer = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
        Thread thread = new Thread(work, "shop-risk-refusals");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Refusals(@Reference Judgements judgements) {
        this.judgements = judgements;
    }

    public void keep(Judgements.Row row) {
        try {
            writer.execute(() -> write(row));
        } catch (RejectedExecutionException e) {
            LOG.warn("A refusal is not kept: too many are waiting");
        }
    }

    /** Writes what waits, and takes no more. */
    @Deactivate
    public void close() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("{} refusals are not kept", writer.shutdownNow().size());
        }
    }

    private void write(Judgements.Row row) {
        try {
            judgements.add(row);
        } catch (RuntimeException e) {
            LOG.warn("A refusal is not kept: {}", e.toString());
        }
    }
}
