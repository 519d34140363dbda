package org.hanok.payment.notice;

import java.time.Instant;

/**
 * What a bank tells of one movement, read and checked.
 *
 * @param account the shop's code of the receiving account
 * @param received when the bank booked it
 * @param name the payer as the bank prints it, may be empty
 * @param method the bank's wording
 * @param amount whole won, positive
 * @param balance whole won after the movement
 */
public record DepositNotice(String account, Instant received, String name, String method, long amount, long balance) {
}
