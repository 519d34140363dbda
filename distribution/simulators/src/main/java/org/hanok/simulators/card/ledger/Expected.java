package org.hanok.simulators.card.ledger;

/** What pre-registration pinned: another amount or currency is blocked at the checkout. @param currency empty = any */
public record Expected(long totalAmount, String currency) {

    public boolean allows(Purchase purchase, long amount) {
        return totalAmount == amount && (currency.isEmpty() || currency.equals(purchase.currency()));
    }
}
