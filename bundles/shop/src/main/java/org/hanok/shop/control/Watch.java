package org.hanok.shop.control;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets every node see a switch within a second or two, wherever it was thrown, and see it go off when its time is over. */
@Component(service = Watch.class, immediate = true)
public class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int EVERY = 1;
    private final Board board;
    private final ScheduledExecutorService clock;

    @Activate
    public Watch(@Reference Board board) {
        this.board = board;
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "shop-switches");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    /** While the database is away, the switches stay as they were. */
    private void look() {
        try {
            board.refresh();
        } catch (RuntimeException e) {
            LOG.debug("The switches cannot be read: {}", e.toString());
        }
    }
}
