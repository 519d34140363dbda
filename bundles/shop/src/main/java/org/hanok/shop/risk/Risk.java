package org.hanok.shop.risk;

import org.hanok.api.Ref;
import org.osgi.service.component.annotations.Component;

/** Judges an order twice: when it is placed and when its money has come. Called inside the caller's transaction. Thread-safe. */
@Component(service = Risk.class)
public class Risk {

    /** REFUSE means that the order must not be placed. */
    public Judgement atCheckout(Purchase purchase) {
        return Judgement.ALLOWED;
    }

    /** Anything but ALLOW means that staff look at it before PINs leave; the money stays where it is. @param order {@code shop.order:<number>} */
    public Judgement atPayment(Purchase purchase, Ref order) {
        return Judgement.ALLOWED;
    }
}
