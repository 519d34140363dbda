package org.hanok.shop.order;

/** Who moved an order, as its history keeps it. */
record Actor(String name) {

    static final Actor PAYMENT = new Actor("payment");
    static final Actor RISK = new Actor("risk");
    static final Actor CLOCK = new Actor("clock");
    static final Actor STOCK = new Actor("stock");

    static Actor member(long id) {
        return new Actor("member:" + id);
    }

    static Actor staff(long id) {
        return new Actor("staff:" + id);
    }
}
