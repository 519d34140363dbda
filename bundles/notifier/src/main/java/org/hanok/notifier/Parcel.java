package org.hanok.notifier;

import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.notify.Recipient;

/**
 * A dispatch taken for one try, opened.
 *
 * @param message id of the message, the same in every try of a round
 * @param attempt which try this is; a result of an older one is not recorded
 */
record Parcel(long id, String message, String topic, Audience audience, Recipient recipient, Map<String, String> facts, Ref subject, int attempt) {

    @Override
    public String toString() {
        return "dispatch " + id + " (" + topic + ")";
    }
}
