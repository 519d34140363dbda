package org.hanok.shop.order;

import java.util.List;

/** What became of many orders. @param left numbers of those that are not held, or not any more */
public record Approved(List<String> approved, List<String> left) {
}
