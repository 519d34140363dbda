package org.hanok.notifier;

import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Ref;

/**
 * A dispatch without its address and values.
 *
 * @param recipient a hint of the address, empty for the operators of a chat
 * @param parts how many events it tells of
 * @param next when it is tried next, while it waits
 * @param providerId the service's id, empty until it has left
 * @param trouble why the last try failed, empty when it did not
 */
public record Row(long id, String topic, Audience audience, String channel, String recipient, Ref subject, DispatchState state, int attempts, int parts, Instant created,
        Instant next, Optional<Instant> sent, String providerId, String trouble) {
}
