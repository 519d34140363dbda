package org.hanok.shop.order;

/** The PINs of an order: not due, short of stock, some lines given, all given. */
public enum DeliveryState { NONE, WAITING, PARTIAL, DELIVERED }
