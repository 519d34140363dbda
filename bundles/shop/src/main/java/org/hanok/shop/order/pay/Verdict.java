package org.hanok.shop.order.pay;

/** How a settled charge fits its order. */
public enum Verdict { ACCEPTED, WRONG_AMOUNT, WRONG_CURRENCY, ALREADY_PAID, ORDER_CLOSED }
