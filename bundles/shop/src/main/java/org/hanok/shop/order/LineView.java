package org.hanok.shop.order;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.Art;

/** A line as pages show it. @param url of the product, which may have gone since */
record LineView(String name, String url, Art art, int quantity, Money price, String state, List<PinRow> pins) {
}
