package org.hanok.shop.order;

/** A line is given out whole or not at all; what is taken back before it was given out is not owed any longer. */
public enum LineState { OPEN, WAITING, DELIVERED, WITHDRAWN }
