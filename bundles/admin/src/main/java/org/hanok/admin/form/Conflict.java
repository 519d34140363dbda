package org.hanok.admin.form;

import java.util.ArrayList;
import java.util.List;

/** Two states of one form side by side. */
final class Conflict {

    private Conflict() {
    }

    /** @param theirs what is stored now @param yours what was typed */
    record Row(String label, String theirs, String yours) {
    }

    static List<Row> between(FormView now, FormView sent) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < now.fields().size(); i++) {
            FormView.Field theirs = now.fields().get(i);
            FormView.Field yours = sent.fields().get(i);
            if (!theirs.kind().equals("shown") && !theirs.value().equals(yours.value())) {
                rows.add(new Row(theirs.label(), words(theirs), words(yours)));
            }
        }
        return rows;
    }

    private static String words(FormView.Field field) {
        return field.options().stream().filter(option -> option.value().equals(field.value())).map(FormView.Option::label).findFirst().orElse(field.value());
    }
}
