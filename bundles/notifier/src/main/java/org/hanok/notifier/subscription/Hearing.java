package org.hanok.notifier.subscription;

import org.hanok.notifier.Audience;

/**
 * A subscription as a value.
 *
 * @param topic a topic, or its beginning and {@code .*}
 * @param optional whether members may do without
 */
public record Hearing(String topic, Audience audience, String channel, boolean active, boolean optional) {

    boolean fits(String event) {
        return topic.endsWith(".*") ? event.startsWith(topic.substring(0, topic.length() - 1)) : event.equals(topic);
    }

    /** Whom it speaks to and how: of several that say the same, the most particular decides. */
    public String way() {
        return audience + " " + channel;
    }
}
