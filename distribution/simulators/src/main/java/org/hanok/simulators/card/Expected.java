package org.hanok.simulators.card;

/** What pre-registration pinned: another amount or currency is blocked at the checkout. */
record Expected(long totalAmount, String currency) {

    boolean allows(Purchase purchase, long amount) {
        return totalAmount == amount && currency.equals(purchase.currency());
    }
}
