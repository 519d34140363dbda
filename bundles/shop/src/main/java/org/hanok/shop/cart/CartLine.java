package org.hanok.shop.cart;

/** So many of one product. @param quantity at least 1 */
public record CartLine(long productId, int quantity) {
}
