package org.hanok.payment.deposit;

import java.time.Instant;
import org.hanok.api.Money;

/** What an account held after its latest known movement. */
public record Balance(String account, Money balance, Instant at) {
}
