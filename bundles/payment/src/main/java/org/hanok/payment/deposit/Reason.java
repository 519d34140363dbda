package org.hanok.payment.deposit;

/** Why a deposit stands where it stands; staff read it in words. */
public enum Reason {
    /** Not looked at yet. */
    NEW,
    /** One waiting charge had this amount and this name. */
    EXACT,
    /** Staff attached it. */
    BY_HAND,
    /** The bank told of a movement that brought nothing in. */
    NOT_A_DEPOSIT,
    /** The bank printed no name that could be compared. */
    NAMELESS,
    /** Several charges wait with this amount and this name. */
    SEVERAL,
    /** This name waits with other amounts. */
    OTHER_AMOUNT,
    /** This amount waits under other names. */
    OTHER_NAME,
    /** Nothing waits with this name or this amount. */
    NOBODY,
    /** Staff put it aside, with a note. */
    PUT_ASIDE
}
