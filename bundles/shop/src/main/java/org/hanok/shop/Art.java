package org.hanok.shop;

/** What a voucher's picture is drawn with. @param palette and @param lattice names the theme knows, lower case */
public record Art(String palette, String lattice) {
}
