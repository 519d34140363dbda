package org.hanok.admin.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hanok.admin.list.question.Column;
import org.hanok.admin.model.Kind;

/** Which columns a phone shows in its two-line rows: title and value above, detail and state below. */
final class Places {

    private Places() {
    }

    /** Without a state, a moment stands in its place: the one the list is sorted by, else the first. */
    static List<String> of(List<Column> columns, Column order) {
        List<String> places = new ArrayList<>();
        for (Column column : columns) {
            String wanted = places.isEmpty() ? "c-title" : wanted(column);
            places.add(places.contains(wanted) ? "" : wanted);
        }
        if (!places.contains("c-badge")) {
            IntStream.range(0, columns.size()).filter(i -> places.get(i).isEmpty() && moment(columns.get(i))).boxed()
                    .min(Comparator.comparing(i -> !columns.get(i).name().equals(order.name()))).ifPresent(i -> places.set(i, "c-badge"));
        }
        return places;
    }

    private static boolean moment(Column column) {
        Kind kind = column.shown().last().kind();
        return kind == Kind.INSTANT || kind == Kind.DATE;
    }

    private static String wanted(Column column) {
        Kind kind = column.shown().last().kind();
        if (column.number()) {
            return "c-value";
        }
        return kind == Kind.CHOICE || kind == Kind.YES_NO ? "c-badge" : "c-detail";
    }
}
