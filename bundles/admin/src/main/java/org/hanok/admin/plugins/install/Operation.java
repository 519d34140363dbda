package org.hanok.admin.plugins.install;

import java.time.Instant;
import java.util.Optional;
import org.hanok.admin.plugins.Reason;

/**
 * A long piece of work on the running site and how far it is. Immutable; a newer one takes its place.
 *
 * @param kind {@code install} or {@code remove}
 * @param step message key of what is being done
 * @param state {@code running done failed}
 * @param reason why it failed
 */
public record Operation(String id, String kind, String plugin, Instant began, String step, String state, Optional<Reason> reason, long millis) {

    static Operation begin(String id, String kind, String plugin, Instant now) {
        return new Operation(id, kind, plugin, now, "admin.step.waiting", "running", Optional.empty(), 0);
    }

    Operation at(String key) {
        return new Operation(id, kind, plugin, began, key, state, reason, millis);
    }

    Operation done(Instant now) {
        return new Operation(id, kind, plugin, began, "admin.step.done", "done", Optional.empty(), now.toEpochMilli() - began.toEpochMilli());
    }

    Operation failed(Reason why, Instant now) {
        return new Operation(id, kind, plugin, began, step, "failed", Optional.of(why), now.toEpochMilli() - began.toEpochMilli());
    }

    public boolean running() {
        return state.equals("running");
    }
}
