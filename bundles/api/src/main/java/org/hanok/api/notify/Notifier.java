package org.hanok.api.notify;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Accepts notices; they leave later, through a Camel route, with retries. Provided by the plugin {@code notifier}; refer to it dynamically. Most plugins need not
 * call it: they publish events, and the notifier's subscriptions turn events into notices. Thread-safe.
 */
@ProviderType
public interface Notifier {

    /** Stores the notice in its own transaction; a second one with the same key changes nothing. */
    void send(Notice notice);
}
