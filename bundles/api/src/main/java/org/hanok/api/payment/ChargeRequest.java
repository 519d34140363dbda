package org.hanok.api.payment;

import java.time.Instant;
import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.Ref;

/**
 * A wish to be paid.
 *
 * @param title what the payer reads, such as "Google Gift Card 10,000 won and 1 more"
 * @param payer member id
 * @param payerName the name expected on a deposit
 * @param until when the wish ends
 * @param comeBack public path for the payer's browser afterwards
 */
public record ChargeRequest(Ref subject, String method, Money amount, String title, long payer, String payerName, Instant until, String comeBack, Locale locale) {
}
