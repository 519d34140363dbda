package org.hanok.admin.audit;

/**
 * A value before and after, as text. Masked values are never given here.
 *
 * @param old empty when there was none
 * @param fresh empty when there is none now
 */
public record Change(String attribute, String old, String fresh) {

    private static final int LONGEST = 2_000;

    public Change {
        old = cut(old);
        fresh = cut(fresh);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
