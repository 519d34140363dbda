package org.hanok.shop.catalogue.read;

import org.hanok.api.Money;

/**
 * A product as it is sold at this moment.
 *
 * @param brand the brand's name
 * @param name the product's name, which begins with the brand's
 * @param faceValue what the voucher is worth where it is spent
 * @param listPrice the price before any discount
 * @param price what a buyer pays for one
 * @param palette name of the art's colours, lower case
 * @param lattice name of the art's pattern, lower case
 * @param sellable whether product and brand are switched on and nobody has stopped the brand; says nothing of stock
 */
public record Offer(long productId, long brandId, String slug, String brand, String name, Money faceValue, Money listPrice, Money price,
        String palette, String lattice, boolean sellable) {

    /** Whole percent taken off the list price, rounded down so that it never promises too much; zero for none. */
    public int percentOff() {
        return listPrice.minor() <= 0 ? 0 : (int) Math.max(0, (listPrice.minor() - price.minor()) * 100 / listPrice.minor());
    }

    /** The same, not for sale for now. */
    Offer withheld() {
        return new Offer(productId, brandId, slug, brand, name, faceValue, listPrice, price, palette, lattice, false);
    }

    public String path() {
        return "/shop/products/" + slug;
    }
}
