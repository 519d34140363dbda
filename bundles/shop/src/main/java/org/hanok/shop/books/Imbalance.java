package org.hanok.shop.books;

/** An account in which the book and the vault differ. @param account {@code SUPPLIER} counts what was bought, below zero */
record Imbalance(long product, String account, long booked, long counted) {
}
