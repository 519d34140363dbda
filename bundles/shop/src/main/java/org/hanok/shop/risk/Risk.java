package org.hanok.shop.risk;

import org.hanok.api.Ref;
import org.hanok.api.web.Visit;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;

/** Judges an order twice: when it is placed and when its money has come. Thread-safe. */
public interface Risk {

    /** Asks other plugins who the visitor is. Takes a connection of its own, so it is called before the transaction that places the order. */
    default Person look(Visit visit) {
        return visit.member().map(Person::of).orElse(Person.UNKNOWN);
    }

    /** REFUSE means that the order must not be placed. Called in the transaction that places it, whose moment ties the judgement to the order. */
    Judgement atCheckout(Purchase purchase);

    /**
     * Anything but ALLOW means that staff look at it before PINs leave; the money stays where it is. Called in the transaction that pays the order.
     *
     * @param order {@code shop.order:<number>}
     */
    Judgement atPayment(Purchase purchase, Ref order);
}
