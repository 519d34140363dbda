package org.hanok.members.account;

/** The life of an account. It is changed by guarded updates only. */
public enum AccountStatus {
    /** Registered, the e-mail address has not answered yet. */
    PENDING,
    ACTIVE,
    /** Unused for long; the next sign-in wakes it. */
    DORMANT,
    /** Switched off by staff. */
    DISABLED
}
