package org.hanok.members;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hanok.api.Refused;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where work goes on whose duration would tell a stranger who is a member. The answer leaves before it is done, so it says the same after the same time.
 */
@Component(service = Backroom.class)
public class Backroom {

    private static final Logger LOG = LoggerFactory.getLogger(Backroom.class);
    private static final int WAITING = 500;
    private static final int PATIENCE_SECONDS = 5;

    private final Executor executor;
    private final Runnable close;

    @Activate
    public Backroom() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> new Thread(work, "members-backroom"));
        one.allowCoreThreadTimeOut(true);
        executor = one;
        close = () -> finish(one);
    }

    /** @param executor runs the work */
    public Backroom(Executor executor) {
        this.executor = executor;
        this.close = () -> { };
    }

    /** @throws Refused when too much is waiting already */
    public void take(Runnable work) {
        try {
            executor.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            throw new Refused("members.busy");
        }
    }

    @Deactivate
    void close() {
        close.run();
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("A registration or a reset could not be finished; the person was told to expect a mail", e);
        }
    }

    private static void finish(ThreadPoolExecutor executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
