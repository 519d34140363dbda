package org.hanok.shop.vault.give;

/**
 * What an order got.
 *
 * @param filled lines given out whole
 * @param waiting lines left waiting, for which not one PIN was taken
 * @param pins PINs given out
 */
public record Allocation(int filled, int waiting, int pins) {

    public boolean complete() {
        return waiting == 0;
    }
}
