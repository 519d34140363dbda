package org.hanok.api.event;

import org.osgi.annotation.versioning.ProviderType;

/** The transactional outbox. Thread-safe. */
@ProviderType
public interface Events {

    /**
     * Records the event for every listener of its topic in the transaction bound to this thread, so that it commits or vanishes with the caller's rows.
     *
     * @throws IllegalStateException outside a transaction
     */
    void publish(Event event);
}
