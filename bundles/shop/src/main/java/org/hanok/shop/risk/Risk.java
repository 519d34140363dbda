package org.hanok.shop.risk;

import org.hanok.api.Ref;

/** Judges an order twice: when it is placed and when its money has come. Called inside the caller's transaction. Thread-safe. */
public interface Risk {

    /** REFUSE means that the order must not be placed. Called in the transaction that places it, whose moment ties the judgement to the order. */
    Judgement atCheckout(Purchase purchase);

    /** Anything but ALLOW means that staff look at it before PINs leave; the money stays where it is. @param order {@code shop.order:<number>} */
    Judgement atPayment(Purchase purchase, Ref order);
}
