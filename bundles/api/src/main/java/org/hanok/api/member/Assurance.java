package org.hanok.api.member;

/** How sure we are of who a member is, in rising order. */
public enum Assurance {
    /** Nothing but an e-mail address typed in. */
    NONE,
    /** The e-mail address answered. */
    EMAIL,
    /** An identity service confirmed name and phone. */
    IDENTITY,
    /** Documents were seen by staff as well. */
    DOCUMENT
}
