package org.hanok.simulators.card.hook;

import java.util.Collection;
import org.hanok.simulators.fault.Action;

/** How a webhook goes out. V1's carry no signature. */
record Manner(boolean signed, boolean form, Ladder ladder) {

    static Manner newer(Collection<Action> faults) {
        return new Manner(true, WebhookBody.form(faults), Ladder.CLIMBING);
    }

    static Manner older(Console console) {
        return new Manner(false, console.form(), console.again() ? Ladder.EVERY_MINUTE : Ladder.NEVER);
    }

    String type() {
        return form ? "application/x-www-form-urlencoded" : "application/json";
    }
}
