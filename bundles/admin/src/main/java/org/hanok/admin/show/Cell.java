package org.hanok.admin.show;

/**
 * A value ready to be shown.
 *
 * @param kind {@code text code number badge yes no instant date link masked empty}
 * @param value the number, {@code Instant} or {@code LocalDate} for the page to format; else the text
 * @param tone of a badge: {@code good warn bad plain}
 * @param href where a link leads, else empty
 */
public record Cell(String kind, Object value, String text, String tone, String href) {

    public static Cell of(String kind, Object value) {
        return new Cell(kind, value, value.toString(), "plain", "");
    }

    public Cell linked(String to) {
        return new Cell(kind, value, text, tone, to);
    }

    public boolean number() {
        return "number".equals(kind);
    }
}
