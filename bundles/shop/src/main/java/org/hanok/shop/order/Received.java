package org.hanok.shop.order;

import java.time.Instant;
import org.hanok.api.Money;

/** A settled charge and how it fitted. */
record Received(String charge, String method, Money amount, Verdict verdict, Instant at) {
}
