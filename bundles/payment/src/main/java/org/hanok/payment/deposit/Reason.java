package org.hanok.payment.deposit;

import org.hanok.payment.match.Why;

/** Why a deposit stands where it stands; staff read it in words. */
public enum Reason {
    /** Not looked at yet. */
    NEW,
    /** One waiting charge had this amount and this name. */
    EXACT,
    /** One waiting charge fitted surely enough. */
    SURE,
    /** Staff attached it. */
    BY_HAND,
    /** The bank told of a movement that brought nothing in. */
    NOT_A_DEPOSIT,
    /** The bank printed no name that could be compared. */
    NAMELESS,
    /** Several charges fit alike. */
    SEVERAL,
    /** Other members wait under this name. */
    SHARED_NAME,
    /** This name waits with other amounts. */
    OTHER_AMOUNT,
    /** This amount waits under other names. */
    OTHER_NAME,
    /** The charge that fits is long past its time. */
    LATE,
    /** The charge that fits was cancelled. */
    GIVEN_UP,
    /** It fits, and is more than may pay without a human. */
    OVER_LIMIT,
    /** A charge fits, not surely enough. */
    UNSURE,
    /** Nothing waits with this name or this amount. */
    NOBODY,
    /** Staff took it off the charge again. */
    DETACHED,
    /** The charge that it was a part of was cancelled. */
    ORDER_GONE,
    /** Staff put it aside, with a note. */
    PUT_ASIDE,
    /** Staff sent it back, with a note. */
    SENT_BACK;

    static Reason of(Why why) {
        return valueOf(why.name());
    }
}
