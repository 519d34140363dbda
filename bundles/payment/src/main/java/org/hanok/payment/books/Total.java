package org.hanok.payment.books;

import org.hanok.api.Money;

/** An account of the trial balance. @param balance debits less credits @param postings how many */
public record Total(String account, Money balance, long postings) {

    /** The balance without its side. */
    public Money size() {
        return balance.isNegative() ? balance.times(-1) : balance;
    }
}
