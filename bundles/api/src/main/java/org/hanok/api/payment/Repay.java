package org.hanok.api.payment;

import org.hanok.api.Money;

/**
 * A wish to pay money back.
 *
 * @param charge id of the settled charge it came in by
 * @param amount what goes back, more than nothing
 * @param kept what the shop keeps as a fee besides, may be zero
 * @param key unique for what is refunded: the same key pays back once
 * @param reason for the provider's records; no personal data
 */
public record Repay(String charge, Money amount, Money kept, String key, String reason) {
}
