package org.hanok.shop.catalogue.stock;

/** A product with its minimum. @param left how many are there */
public record Low(long productId, String name, int minimum, long left) {

    /** The shape in which a query makes it. */
    public Low(long productId, String name, int minimum) {
        this(productId, name, minimum, 0);
    }

    Low with(long count) {
        return new Low(productId, name, minimum, count);
    }

    long gap() {
        return minimum - left;
    }
}
