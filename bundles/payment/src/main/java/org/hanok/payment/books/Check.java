package org.hanok.payment.books;

import org.hanok.api.Money;

/**
 * One rule of the books, held against the rows it is about.
 *
 * @param name {@code sales}, {@code suspense}, {@code aside}, {@code credit}, {@code receipts}, {@code entries} or {@code bank:<code>}
 * @param counted from the rows: receipts and refunds, deposits, the bank's last balance
 * @param booked from the ledger
 */
public record Check(String name, Money counted, Money booked) {

    public boolean holds() {
        return counted.equals(booked);
    }

    public Money difference() {
        return counted.minus(booked);
    }

    /** Whether it compares a bank's own word with the books: then a notice is missing, not an entry. */
    public boolean bank() {
        return name.startsWith("bank:");
    }
}
