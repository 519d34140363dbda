package org.hanok.shop.vault;

/** The life of a PIN: free, held for an order until a time, given to a buyer, taken aside, or never to be sold. */
public enum PinState { AVAILABLE, RESERVED, DELIVERED, QUARANTINED, DEAD }
