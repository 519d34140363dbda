package org.hanok.simulators.card.ledger;

/** Where a payment stands, in the vendor's words. */
public enum Status {
    READY, VIRTUAL_ACCOUNT_ISSUED, PAID, FAILED, PARTIAL_CANCELLED, CANCELLED;

    public boolean holdsMoney() {
        return this == PAID || this == PARTIAL_CANCELLED;
    }
}
