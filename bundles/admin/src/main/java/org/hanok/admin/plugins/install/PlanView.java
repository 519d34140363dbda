package org.hanok.admin.plugins.install;

import java.util.List;

/**
 * What installing or removing would change, and whether it may be done.
 *
 * @param checks that hold, in words
 * @param refusals why it cannot be done, in words; empty when it can
 * @param replaces name of the older plugin that gives way, empty for none
 */
record PlanView(String title, List<Row> rows, List<String> checks, List<String> refusals, String replaces) {

    /** @param sign {@code + ~ - =} */
    record Row(String sign, String text, String effect) {
    }

    boolean possible() {
        return refusals.isEmpty();
    }
}
