package org.hanok.admin.form;

import java.util.List;
import java.util.Map;
import org.hanok.admin.show.Cell;

/**
 * A form ready to be shown.
 *
 * @param id empty for a new row
 * @param seen mark of the state it was made from
 * @param errors messages by field, with its label before them; the ones without a field first
 * @param site public path of the thing, empty when it has none
 */
record FormView(String id, String title, String seen, List<Field> fields, List<Inline> inlines, Map<String, String> errors, boolean editable, String site) {

    /**
     * One line of the form.
     *
     * @param kind {@code text long number moment date select checkbox pick permissions shown}
     * @param options of a select, or of permissions
     * @param shown what stands there when it cannot be changed, or the title behind a picked id
     * @param pick address that answers choices for a picker, else empty
     */
    record Field(String name, String label, String kind, String value, String error, String help, Map<String, String> attrs, List<Option> options, Cell shown,
            String pick) {
    }

    record Option(String value, String label) {
    }

    /** @param more how many rows do not fit here, with the address of their list */
    record Inline(String name, String label, List<String> heads, List<Line> lines, boolean editable, int more, String listUrl) {
    }

    /** @param id empty for a row to be filled */
    record Line(String prefix, String id, List<Field> fields) {
    }
}
