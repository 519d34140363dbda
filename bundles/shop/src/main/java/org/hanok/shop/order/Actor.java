package org.hanok.shop.order;

/** Who moved an order, as its history keeps it. */
public record Actor(String name) {

    public static final Actor PAYMENT = new Actor("payment");
    public static final Actor RISK = new Actor("risk");
    public static final Actor CLOCK = new Actor("clock");
    public static final Actor STOCK = new Actor("stock");

    public static Actor member(long id) {
        return new Actor("member:" + id);
    }

    public static Actor staff(long id) {
        return new Actor("staff:" + id);
    }
}
