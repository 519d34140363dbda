package org.hanok.api.payment;

/** The life of a charge. It only moves forward: to SETTLED, CANCELLED or FAILED, and from SETTLED to REFUNDED. */
public enum ChargeState { PENDING, SETTLED, CANCELLED, FAILED, REFUNDED }
