package org.hanok.shop.vault;

/** PINs of a product by state. @param owed PINs that paid orders wait for */
public record Level(long product, String name, String brand, long available, long reserved, long delivered, long quarantined, long dead, long owed) {

    /** What is left when those who have paid have theirs; the list is sorted by it. */
    public long gap() {
        return available - owed;
    }
}
