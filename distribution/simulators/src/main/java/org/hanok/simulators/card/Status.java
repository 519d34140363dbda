package org.hanok.simulators.card;

/** Where a payment stands, in the vendor's words. */
enum Status {
    READY, VIRTUAL_ACCOUNT_ISSUED, PAID, FAILED, PARTIAL_CANCELLED, CANCELLED;

    boolean holdsMoney() {
        return this == PAID || this == PARTIAL_CANCELLED;
    }
}
