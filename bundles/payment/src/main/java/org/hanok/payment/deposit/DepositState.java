package org.hanok.payment.deposit;

/** NEW until looked at; MATCHED pays a charge; PARTIAL is a part of one that waits for the rest; QUEUED waits for staff; IGNORED needs nothing; RETURNED went back. */
public enum DepositState { NEW, MATCHED, PARTIAL, QUEUED, IGNORED, RETURNED }
