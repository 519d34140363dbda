package org.hanok.payment.notice;

/** A notice that is no notice. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final String field;

    /** @param key message key @param field the field it is about, may be empty */
    Unreadable(String key, String field) {
        super(key + " " + field, null, false, false);
        this.key = key;
        this.field = field;
    }

    String key() {
        return key;
    }

    String field() {
        return field;
    }
}
