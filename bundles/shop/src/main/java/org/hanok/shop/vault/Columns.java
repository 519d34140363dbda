package org.hanok.shop.vault;

import java.util.StringJoiner;

/** PostgreSQL's array literals, for statements that take a whole column as one parameter. */
public final class Columns {

    private Columns() {
    }

    /** @param values texts without quotes and backslashes: ids, hashes, base64url */
    public static String texts(Iterable<?> values) {
        StringJoiner joiner = new StringJoiner("\",\"", "{\"", "\"}");
        joiner.setEmptyValue("{}");
        values.forEach(value -> joiner.add(String.valueOf(value)));
        return joiner.toString();
    }
}
