package org.hanok.shop.refund;

/** What goes back: goods that were paid for, or money that fitted no order. */
public enum Kind { GOODS, MONEY }
