package org.hanok.api.notify;

import java.util.Map;
import org.hanok.api.Ref;

/**
 * A wish to tell somebody something.
 *
 * @param topic names the template: {@code notifier} looks for the messages {@code <topic>.subject} and {@code <topic>.text}
 * @param recipient whom
 * @param subject what it is about
 * @param facts values for the template; no PIN, password or token beyond a one-time link
 * @param key the same key is sent once only
 */
public record Notice(String topic, Recipient recipient, Ref subject, Map<String, String> facts, String key) {

    public Notice {
        facts = Map.copyOf(facts);
    }
}
