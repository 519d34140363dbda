package org.hanok.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Rings the route as soon as there is work, and hands over what need not be looked for. Without a route, or when ringing fails, the route's own timer finds the
 * work. Thread-safe.
 */
@Component(service = Wake.class)
public class Wake {

    private final Queue<Parcel> handed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Runnable bell;

    /** There is something to look for. */
    public void ring() {
        look();
        awaken();
    }

    /** The next round looks, whatever it is handed. */
    public void look() {
        looking.set(true);
    }

    /** Whether something to look for was rung for, since this was asked last. */
    public boolean isLooking() {
        return looking.getAndSet(false);
    }

    /** Whether a route takes what it is handed, and soon. Where many are sent, a look takes a batch of them with one statement. */
    boolean takes() {
        return bell != null && handed.size() < Dispatches.BATCH;
    }

    /** Hands over what was kept as taken. */
    void hand(Parcel parcel) {
        handed.add(parcel);
        awaken();
    }

    /** What was handed over since this was asked last. */
    public List<Parcel> handed() {
        List<Parcel> all = new ArrayList<>();
        for (Parcel next = handed.poll(); next != null; next = handed.poll()) {
            all.add(next);
        }
        return all;
    }

    /** The bell of the route that runs now; null when none does. */
    public void hang(@Nullable Runnable bell) {
        this.bell = bell;
    }

    private void awaken() {
        Runnable rung = bell;
        if (rung != null) {
            rung.run();
        }
    }
}
