package org.hanok.itests.stage;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Visitors who never stop asking for the home page, cached and fresh, and a load balancer asking for life. Remembers every answer that was not 200. */
public final class Poller implements AutoCloseable {

    private static final long BETWEEN_NANOS = Duration.ofMillis(40).toNanos();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final LiveSite site;
    private final Thread thread;
    private volatile boolean over;

    public Poller(LiveSite site) {
        this.site = site;
        thread = new Thread(this::poll, "poller");
        thread.start();
    }

    /** Answers that were not 200, with when they came. */
    public Queue<String> troubles() {
        return troubles;
    }

    public int asked() {
        return asked.get();
    }

    private void poll() {
        long began = System.nanoTime();
        while (!over) {
            int number = asked.incrementAndGet();
            String path = Map.of(0, "/", 1, "/?fresh=" + number, 2, "/health/live").get(number % 3);
            int status = site.status(path);
            if (status != 200) {
                troubles.add(path + " " + status + " after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
