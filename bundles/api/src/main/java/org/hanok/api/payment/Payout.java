package org.hanok.api.payment;

/**
 * A transfer that staff made.
 *
 * @param account id of the account of ours it left
 * @param reference what the bank calls it, such as its date and number
 * @param staff member id of who made it
 */
public record Payout(String account, String reference, long staff) {
}
