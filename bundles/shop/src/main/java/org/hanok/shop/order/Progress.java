package org.hanok.shop.order;

/** How far an order is, for a page that waits. @param pins how many are there */
public record Progress(Stage stage, int pins) {
}
