package org.hanok.shop.order;

/** The order itself: open, done, out of time, or given up. */
public enum OrderState { PLACED, COMPLETED, EXPIRED, CANCELLED }
