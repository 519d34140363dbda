package org.hanok.payment.card.wire;

import java.util.Set;

/** The card service understood and said no. */
public final class CardTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> TRANSIENT = Set.of("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN", "IDEMPOTENCY_OUTSTANDING_REQUEST", "PAYMENT_ALREADY_CANCELLED");
    private final int status;
    private final String type;

    /** @param type the service's name of the error, such as {@code PAYMENT_NOT_FOUND} */
    public CardTrouble(int status, String type) {
        super("the card service answered " + status + " " + type, null, false, false);
        this.status = status;
        this.type = type;
    }

    /** Whether asking again is of no use. Not so where the key is wrong, somebody else is at it, or what we believe is old. */
    public boolean isFinal() {
        return status == 400 || status == 404 || status == 409 && !TRANSIENT.contains(type);
    }

    public boolean is(int otherStatus) {
        return status == otherStatus;
    }

    public boolean is(int otherStatus, String otherType) {
        return status == otherStatus && type.equals(otherType);
    }
}
