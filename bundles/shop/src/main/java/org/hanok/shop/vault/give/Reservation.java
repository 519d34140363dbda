package org.hanok.shop.vault.give;

/**
 * What is held for an unpaid order.
 *
 * @param wanted PINs the order's open lines ask for
 * @param held PINs now held for them, those of an earlier reservation included
 */
public record Reservation(int wanted, int held) {

    public boolean complete() {
        return held >= wanted;
    }
}
