package org.hanok.payment.credit;

import org.hanok.api.Money;

/** What the shop owes a member. */
public record Credit(long member, Money balance) {
}
