package org.hanok.notifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.notify.Recipient;

/**
 * A dispatch taken for one try, opened.
 *
 * @param message id of the message, the same in every try of a round
 * @param more what happened besides, for an alert that stands for several
 * @param attempt which try this is; a result of an older one is not recorded
 * @param due when it was first to leave
 * @param doubtful whether an earlier try was taken and never came to an end
 */
public record Parcel(long id, String message, String topic, Audience audience, Recipient recipient, Map<String, String> facts, Ref subject, List<Part> more, int attempt,
        Instant due, boolean doubtful) {

    public Parcel {
        facts = Map.copyOf(facts);
        more = List.copyOf(more);
    }

    /** One more event. */
    public record Part(Map<String, String> facts, Ref subject) {

        public Part {
            facts = Map.copyOf(facts);
        }
    }

    /** The same parcel, telling of one of its other events only. */
    public Parcel of(Part part) {
        return new Parcel(id, message, topic, audience, recipient, part.facts(), part.subject(), List.of(), attempt, due, doubtful);
    }

    @Override
    public String toString() {
        return "dispatch " + id + " (" + topic + ")";
    }
}
