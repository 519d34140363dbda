package org.hanok.admin.form.sheet;

import java.util.List;
import java.util.Optional;
import org.hanok.admin.audit.Change;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Values;
import org.hanok.api.Refused;

/** Puts what was sent into an entity: only what differs from what is there, checked one by one. */
public final class Filling {

    private final Inputs inputs;
    private final Errors errors;
    private final List<Change> changes;

    public Filling(Inputs inputs, Errors errors, List<Change> changes) {
        this.inputs = inputs;
        this.errors = errors;
        this.changes = changes;
    }

    /** @param where prefix of the names in the history, empty for the form's own row */
    public void fill(Sheet sheet, Object entity, Submission sent, String where) {
        for (Attribute attribute : sheet.editable()) {
            String before = inputs.text(sheet.shape(), attribute, entity);
            String after = sent.text(attribute);
            if (before.replace("\r\n", "\n").strip().equals(after)) {
                unchanged(sheet, attribute, sent, after);
            } else {
                change(sheet, entity, attribute, sent, where);
            }
        }
    }

    private void unchanged(Sheet sheet, Attribute attribute, Submission sent, String text) {
        if (text.isEmpty() && sheet.fresh() && sheet.required(attribute)) {
            errors.add(sent.prefix() + attribute.name(), new Refused("admin.error.required"));
        }
    }

    private void change(Sheet sheet, Object entity, Attribute attribute, Submission sent, String where) {
        try {
            String before = sheet.fresh() ? "" : inputs.told(sheet.shape(), attribute, entity);
            String text = sent.text(attribute);
            check(sheet, attribute, text);
            Optional<Object> value = inputs.parse(sheet.shape(), attribute, text);
            Values.write(entity, attribute, value.orElseGet(() -> nothing(sheet, attribute)));
            changes.add(new Change(where + attribute.name(), before, inputs.told(sheet.shape(), attribute, entity)));
        } catch (Refused e) {
            errors.add(sent.prefix() + attribute.name(), e);
        }
    }

    private static void check(Sheet sheet, Attribute attribute, String text) {
        int length = sheet.columns().facts(attribute).length();
        if (text.isEmpty() && sheet.required(attribute)) {
            throw new Refused("admin.error.required");
        }
        if (length > 0 && attribute.kind() == Kind.TEXT && text.codePointCount(0, text.length()) > length) {
            throw new Refused("admin.error.length", length, text.codePointCount(0, text.length()));
        }
    }

    /** An empty text where the column takes no null. */
    private static @org.jspecify.annotations.Nullable Object nothing(Sheet sheet, Attribute attribute) {
        return attribute.kind() == Kind.TEXT && !sheet.columns().facts(attribute).nullable() ? "" : null;
    }
}
