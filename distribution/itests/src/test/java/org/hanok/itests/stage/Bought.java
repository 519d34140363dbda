package org.hanok.itests.stage;

/** What was ordered. @param total in won */
public record Bought(String number, long total) {
}
