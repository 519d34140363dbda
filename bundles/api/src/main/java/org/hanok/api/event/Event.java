package org.hanok.api.event;

import java.time.Instant;
import java.util.Map;
import org.hanok.api.Ref;

/**
 * Something that became true. Facts are strings so that any listener, now or after a restart, can read them; they never hold a PIN, password or phone number.
 *
 * @param topic plugin or subject, dot, past participle: {@code order.paid}
 * @param subject what it happened to
 * @param at when
 * @param facts details by name
 */
public record Event(String topic, Ref subject, Instant at, Map<String, String> facts) {

    public Event {
        facts = Map.copyOf(facts);
    }

    /** @throws IllegalArgumentException when the fact is missing */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException(topic + " carries no " + name);
        }
        return value;
    }
}
