package org.hanok.shop.order.desk;

import java.util.List;

/** What became of many orders. @param left numbers of those that are not held, or not any more */
public record Approved(List<String> approved, List<String> left) {

    /** As the answer of a repeated request is kept. */
    String text() {
        return String.join(",", approved) + "|" + String.join(",", left);
    }

    static Approved of(String text) {
        int middle = text.indexOf('|');
        return new Approved(numbers(text.substring(0, middle)), numbers(text.substring(middle + 1)));
    }

    private static List<String> numbers(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
