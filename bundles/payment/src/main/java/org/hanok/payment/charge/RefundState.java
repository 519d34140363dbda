package org.hanok.payment.charge;

/** WAITING for the provider's yes, BY_HAND for staff to transfer it, DONE. */
public enum RefundState { WAITING, BY_HAND, DONE }
