package org.hanok.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears events of its {@link Topics} after commit, at least once, each listener with its own retries and dead letters. Must be idempotent. The name under which
 * its deliveries are kept is its class name, so events wait while its bundle is being replaced.
 */
@FunctionalInterface
@ConsumerType
public interface EventListener {

    /** Called on a dispatcher thread without a transaction; an exception means "try again later". */
    void on(Event event) throws Exception;
}
