package org.hanok.payment.deposit;

/** NEW until looked at; MATCHED pays a charge; QUEUED waits for staff; IGNORED needs nothing. */
public enum DepositState { NEW, MATCHED, QUEUED, IGNORED }
