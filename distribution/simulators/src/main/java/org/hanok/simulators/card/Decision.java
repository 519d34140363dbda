package org.hanok.simulators.card;

import java.util.Arrays;
import java.util.Locale;
import org.hanok.simulators.wire.Refusal;

/** The buttons of the checkout page. */
enum Decision {
    /** Pay and come back. */
    APPROVE,
    /** The card company says no; come back. */
    FAIL,
    /** Leave without a word: nothing comes back. */
    CLOSE,
    /** Pay, and never come back. */
    LOSE,
    /** Pay another amount and come back. */
    TAMPER;

    static Decision of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> Refusal.badRequest("No such decision: " + name));
    }
}
