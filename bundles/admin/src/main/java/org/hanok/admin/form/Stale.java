package org.hanok.admin.form;

/** Somebody else changed the row after the form was opened. */
final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stale() {
        super("somebody else was faster", null, false, false);
    }
}
