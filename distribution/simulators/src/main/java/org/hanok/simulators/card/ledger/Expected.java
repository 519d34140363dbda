package org.hanok.simulators.card.ledger;

/** What pre-registration pinned: another amount or currency is blocked at the checkout. */
public record Expected(long totalAmount, String currency) {

    public boolean allows(Purchase purchase, long amount) {
        return totalAmount == amount && currency.equals(purchase.currency());
    }
}
