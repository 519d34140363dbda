package org.hanok.admin.list;

import java.util.ArrayList;
import java.util.List;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.model.Kind;

/** Which columns a phone shows in its two-line rows: title and value above, detail and state below. */
final class Places {

    private Places() {
    }

    static List<String> of(List<Column> columns) {
        List<String> places = new ArrayList<>();
        for (Column column : columns) {
            String wanted = places.isEmpty() ? "c-title" : wanted(column);
            places.add(places.contains(wanted) ? "" : wanted);
        }
        return places;
    }

    private static String wanted(Column column) {
        Kind kind = column.shown().last().kind();
        if (column.number()) {
            return "c-value";
        }
        return kind == Kind.CHOICE || kind == Kind.YES_NO ? "c-badge" : "c-detail";
    }
}
