package org.hanok.shop.vault;

/**
 * A product as the loading of PINs knows it.
 *
 * @param pattern the brand's expression for one code, may be empty
 * @param remarkLabel what the words after a code mean, empty when there are none
 */
public record Rack(long product, long brand, String name, String brandName, String pattern, String remarkLabel) {
}
