package org.hanok.shop.vault.move;

import org.hanok.shop.vault.PinState;

/** What staff may do with a PIN that belongs to no order. */
public enum Deed {

    /** Not for sale while somebody asks the supplier. */
    QUARANTINE(PinState.QUARANTINED),
    /** Never for sale again. */
    KILL(PinState.DEAD),
    /** Back among those for sale. */
    RELEASE(PinState.AVAILABLE);

    private final PinState to;

    Deed(PinState to) {
        this.to = to;
    }

    PinState to() {
        return to;
    }
}
