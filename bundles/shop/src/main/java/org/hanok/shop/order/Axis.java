package org.hanok.shop.order;

/** What a step of the history is about. */
public enum Axis { ORDER, PAYMENT, DELIVERY, NOTE }
