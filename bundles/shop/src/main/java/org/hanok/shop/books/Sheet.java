package org.hanok.shop.books;

/**
 * A product's PINs by account, as the book has them.
 *
 * @param bought came from suppliers and did not go back
 * @param wrong accounts in which the book differs from the vault
 */
record Sheet(long product, String name, long bought, long available, long reserved, long delivered, long quarantined, long dead, int wrong) {

    boolean balanced() {
        return wrong == 0 && bought == available + reserved + delivered + quarantined + dead;
    }
}
