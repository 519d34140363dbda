package org.hanok.admin.form;

import java.util.Map;
import org.hanok.api.Refused;

/** How saving ended. */
sealed interface Outcome {

    record Saved(String id) implements Outcome {
    }

    /** @param fields what is wrong, by field; the empty name is the whole form */
    record Faulty(Map<String, Refused> fields) implements Outcome {
    }

    /** Somebody else was faster. */
    record Overtaken() implements Outcome {
    }
}
