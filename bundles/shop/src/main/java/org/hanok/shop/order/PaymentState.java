package org.hanok.shop.order;

/** The money of an order. */
public enum PaymentState { UNPAID, PAID, PARTIALLY_REFUNDED, REFUNDED }
