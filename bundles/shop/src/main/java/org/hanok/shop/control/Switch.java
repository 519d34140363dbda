package org.hanok.shop.control;

/** What can be switched on in a hurry to stop something. */
public enum Switch {
    /** Nobody becomes a member. */
    NO_SIGN_UP,
    /** Whoever has never paid an order places none. */
    NO_NEW_BUYERS,
    /** Nobody asks for a refund. */
    NO_REFUNDS,
    /** Nobody but staff changes anything. */
    READ_ONLY
}
