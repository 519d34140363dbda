package org.hanok.payment.match;

/** What decided. */
public enum Why {
    /** One order fits surely enough. */
    SURE,
    /** The bank printed no name that could be compared. */
    NAMELESS,
    /** Nothing waits with this name or this amount. */
    NOBODY,
    /** The order that fits was cancelled. */
    GIVEN_UP,
    /** The order that fits is long past its time. */
    LATE,
    /** Other members wait under the same name. */
    SHARED_NAME,
    /** Several orders fit alike. */
    SEVERAL,
    /** This amount waits under other names. */
    OTHER_NAME,
    /** This name waits with other amounts. */
    OTHER_AMOUNT,
    /** It fits, and is more than may pay without a human. */
    OVER_LIMIT,
    /** An order fits, not surely enough. */
    UNSURE
}
