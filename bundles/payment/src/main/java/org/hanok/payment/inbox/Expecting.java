package org.hanok.payment.inbox;

/** What a provider of this house is set up for, so that its answers can be held against it. */
public interface Expecting {

    /** Our id at the provider. */
    String store();

    /** Whether payments of a test channel count, and no real ones: the sandbox only. */
    boolean test();
}
