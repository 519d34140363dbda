package org.hanok.itests.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and says what it waited for when it does not come true. */
public final class Await {

    private static final long LOOK_NANOS = 50_000_000;

    private Await() {
    }

    public static void until(String what, Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + longest.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
