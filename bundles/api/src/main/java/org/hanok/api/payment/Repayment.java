package org.hanok.api.payment;

/** How far a repayment is: paid back, to be transferred by staff, not yet known and asked for again, or refused by the provider for good. */
public enum Repayment { DONE, BY_HAND, WAITING, FAILED }
