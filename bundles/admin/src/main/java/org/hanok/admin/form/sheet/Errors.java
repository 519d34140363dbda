package org.hanok.admin.form.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.api.Refused;

/** What is wrong with a form, by field; the empty name stands for the form as a whole. Thrown to roll everything back. */
public final class Errors extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Map<String, Refused> fields = new LinkedHashMap<>();

    public Errors() {
        super("a form was refused", null, false, false);
    }

    public static Errors of(String field, Refused reason) {
        Errors errors = new Errors();
        errors.add(field, reason);
        return errors;
    }

    public void add(String field, Refused reason) {
        fields.putIfAbsent(field, reason);
    }

    public boolean none() {
        return fields.isEmpty();
    }

    public Map<String, Refused> fields() {
        return fields;
    }
}
