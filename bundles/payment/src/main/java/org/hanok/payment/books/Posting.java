package org.hanok.payment.books;

import org.hanok.api.Money;

/**
 * One line of an entry.
 *
 * @param account {@code bank:<code>}, {@code card}, {@code suspense}, {@code sales}, {@code fees}, {@code outgoing}, {@code aside}, {@code opening}, {@code credit:<member>}
 * @param amount positive for debit (what the shop holds), negative for credit (what it owes or earned)
 */
public record Posting(String account, Money amount) {

    /** Money told by a bank that is not a sale yet. */
    public static final String SUSPENSE = "suspense";
    /** What was sold, refunds taken off. */
    public static final String SALES = "sales";
    /** What was kept of refunds. */
    public static final String FEES = "fees";
    /** Transfers that staff made: recorded here, taken out again when the bank tells of them. */
    public static final String OUTGOING = "outgoing";
    /** Deposits that are not the shop's business. */
    public static final String ASIDE = "aside";
    /** What bank accounts held before their first notice, and differences that staff explained. */
    public static final String OPENING = "opening";

    public static String bank(String code) {
        return "bank:" + code;
    }

    public static String credit(long member) {
        return "credit:" + member;
    }

    /** Where the money of a paid charge is taken from. @param method {@code bank} or a provider's id */
    public static String source(String method) {
        return method.equals("bank") ? SUSPENSE : method;
    }

    /** Where refunded money goes to. @param method {@code bank} or a provider's id */
    public static String target(String method) {
        return method.equals("bank") ? OUTGOING : method;
    }
}
