package org.hanok.shop.order.book;

import org.hanok.shop.order.Stage;

/** How far an order is, for a page that waits. @param pins how many are there */
public record Progress(Stage stage, int pins) {
}
