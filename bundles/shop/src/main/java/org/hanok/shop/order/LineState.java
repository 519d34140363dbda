package org.hanok.shop.order;

/** A line is given out whole or not at all. */
public enum LineState { OPEN, WAITING, DELIVERED }
