package org.hanok.shop.catalogue.read;

import org.hanok.api.Money;
import org.hanok.shop.Art;

/**
 * A voucher in a grid.
 *
 * @param kind small words under the brand, may be empty
 * @param meta one finished line about stock
 */
public record Card(String url, String name, String brand, Art art, Money faceValue, Money listPrice, Money price, boolean soldOut, String meta, String kind) {
}
