package org.hanok.simulators;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Work due at an instant of the virtual clock. Work of one lane (an order, a payment) runs one after the other in due order,
 * different lanes side by side.
 */
public final class Agenda implements AutoCloseable {

    private static final int LANES = 8;
    private static final System.Logger LOG = System.getLogger(Agenda.class.getName());

    private final Clock clock;
    private final PriorityQueue<Item> items = new PriorityQueue<>(Comparator.comparing(Item::due).thenComparing(Item::number));
    private final List<ExecutorService> lanes = Stream.generate(() -> Executors.newSingleThreadExecutor(Agenda::thread)).limit(LANES).toList();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Agenda::thread);
    private final AtomicInteger running = new AtomicInteger();
    private long numbers;

    private record Item(Instant due, long number, String lane, Runnable work) {}

    Agenda(Clock clock) {
        this.clock = clock;
        ticker.scheduleWithFixedDelay(this::submitDue, 100, 100, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "simulator-agenda");
        thread.setDaemon(true);
        return thread;
    }

    public void at(Instant due, String lane, Runnable work) {
        synchronized (items) {
            items.add(new Item(due, numbers++, lane, work));
        }
        submitDue();
    }

    private void submitDue() {
        synchronized (items) {
            while (isDue()) {
                Item item = items.remove();
                running.incrementAndGet();
                lane(item.lane()).execute(() -> run(item));
            }
        }
    }

    private boolean isDue() {
        synchronized (items) {
            return !items.isEmpty() && !items.peek().due().isAfter(clock.instant());
        }
    }

    private ExecutorService lane(String name) {
        return lanes.get(Math.floorMod(name.hashCode(), LANES));
    }

    private void run(Item item) {
        try {
            item.work().run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "work of " + item.lane() + " failed", e);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Runs all that is due, what it puts on the agenda as due included, and waits for the end of it. */
    public void catchUp() {
        do {
            submitDue();
            lanes.stream().<Future<?>>map(lane -> lane.submit(() -> {})).toList().forEach(Agenda::await);
        } while (running.get() > 0 || isDue());
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void clear() {
        synchronized (items) {
            items.clear();
        }
    }

    @Override
    public void close() {
        clear();
        ticker.shutdownNow();
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
