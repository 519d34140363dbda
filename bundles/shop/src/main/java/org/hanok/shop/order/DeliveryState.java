package org.hanok.shop.order;

/** The PINs of an order: not due, held back until staff have looked, short of stock, some lines given, all given. */
public enum DeliveryState { NONE, HELD, WAITING, PARTIAL, DELIVERED }
