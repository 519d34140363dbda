package org.hanok.api.data;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A transaction on one persistence unit, bound to the calling thread. Select it with {@code @Reference(target = "(osgi.unit.name=shop)")} beside the
 * {@code javax.persistence.EntityManager} of the same unit, which is only usable inside. A call within a call of the same unit joins it. An exception rolls
 * everything back, outbox rows included, and reaches the caller unchanged. Thread-safe; work must stay on its thread.
 */
@ProviderType
public interface Tx {

    /** Runs work that may write; commits when it returns. */
    <T> T call(Callable<T> work);

    /** Runs work that may write; commits when it returns. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs work that only reads; nothing it changes is kept. Joins a surrounding {@link #call}. */
    <T> T read(Callable<T> work);

    /** Runs after the surrounding transaction has committed, or at once when there is none; dropped when it rolls back. */
    void afterCommit(Runnable work);
}
