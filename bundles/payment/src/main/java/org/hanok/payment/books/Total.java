package org.hanok.payment.books;

import org.hanok.api.Money;

/** An account of the trial balance. @param balance debits less credits @param postings how many */
public record Total(String account, Money balance, long postings) {
}
