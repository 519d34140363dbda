package org.hanok.admin.list.question;

/** @param more whether there are more than that */
public record Total(long number, boolean more) {
}
