package org.hanok.verification;

/** Where a check stands. It changes by guarded updates only. */
public enum Outcome {
    /** The person is at the service. */
    STARTED,
    /** We are asking the service. */
    ASKING,
    /** The service has proven a person; the member's account is being told. */
    ANSWERED,
    VERIFIED,
    /** Verified once; a later check of the same member took its place. */
    SUPERSEDED, CANCELLED, FAILED, OTHER_NAME,
    /** The person is proven for another member. */
    TAKEN, UNDERAGE,
    /** The service left out what we need. */
    INCOMPLETE,
    /** The person, the phone or the place is on the block list. */
    REFUSED,
    /** Nobody came back in time. */
    ABANDONED
}
