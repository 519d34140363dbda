package org.hanok.payment.card;

/** The card service understood and said no. */
final class CardTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;

    /** @param type the service's name of the error, such as {@code PAYMENT_NOT_FOUND} */
    CardTrouble(int status, String type) {
        super("the card service answered " + status + " " + type, null, false, false);
        this.status = status;
        this.type = type;
    }

    boolean is(int otherStatus, String otherType) {
        return status == otherStatus && type.equals(otherType);
    }
}
