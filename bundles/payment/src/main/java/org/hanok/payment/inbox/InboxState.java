package org.hanok.payment.inbox;

/** NEW until acted upon; REFUSED was genuine but unreadable and is kept until staff say that they know what stood in it. */
public enum InboxState { NEW, DONE, IGNORED, REFUSED }
