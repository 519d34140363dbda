package org.hanok.payment.books;

/** What an entry is about. */
public enum Kind {
    /** What a bank account held before its first notice: bank / opening. */
    OPENING,
    /** Money the bank told of: bank / suspense. */
    DEPOSIT,
    /** Money that left the bank account: outgoing / bank. */
    WITHDRAWAL,
    /** A charge is paid: suspense, card or credit / sales. */
    SALE,
    /** More came than was asked for: suspense / credit. */
    OVERPAID,
    /** A member's credit pays an order: credit / suspense. */
    CREDIT_USED,
    /** Staff said that a deposit is not the shop's business: suspense / aside. */
    ASIDE,
    /** Staff took that back: aside / suspense. */
    ASIDE_UNDONE,
    /** A deposit went back to its payer: suspense / outgoing. */
    RETURNED,
    /** A refund is paid: sales / card or outgoing. */
    REFUND,
    /** Part of a sale is kept as a fee: sales / fees. */
    FEE,
    /** A member's credit is paid out: credit / outgoing. */
    PAYOUT,
    /** Staff explained a difference: bank / opening. */
    CORRECTION
}
