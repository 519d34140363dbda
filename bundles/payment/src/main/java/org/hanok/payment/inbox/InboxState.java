package org.hanok.payment.inbox;

/** NEW until acted upon; REFUSED was genuine but unreadable and is kept so that nothing is lost. */
public enum InboxState { NEW, DONE, IGNORED, REFUSED }
