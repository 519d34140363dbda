package org.hanok.payment.notice;

/** A notice that is no notice. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final String field;

    /** @param key message key @param field the field it is about, may be empty */
    Unreadable(String key, String field) {
        super(key + " " + field, null, false, false);
        this.key = key;
        this.field = field;
    }

    public String key() {
        return key;
    }

    public String field() {
        return field;
    }
}
