package org.hanok.shop.order.page;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.shop.Art;

/** A line as pages show it. @param url of the product, which may have gone since */
public record LineView(String name, String url, Art art, int quantity, Money price, String state, List<PinRow> pins) {
}
