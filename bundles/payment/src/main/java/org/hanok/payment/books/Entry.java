package org.hanok.payment.books;

import java.util.List;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.api.Ref;

/**
 * What one thing that happened does to the accounts.
 *
 * @param key unique: the same thing told twice is one entry
 * @param subject the order, deposit or member it is about
 * @param note for people, may be empty; never a payer's name
 * @param postings two or more, sum zero in every currency
 */
public record Entry(String key, Kind kind, Ref subject, String note, List<Posting> postings) {

    /** @throws IllegalArgumentException when the postings do not balance */
    public Entry {
        postings = List.copyOf(postings);
        boolean balanced = postings.stream().collect(Collectors.groupingBy(p -> p.amount().currency(), Collectors.reducing(0L, p -> p.amount().minor(), Math::addExact)))
                .values().stream().allMatch(sum -> sum == 0);
        if (postings.size() < 2 || !balanced) {
            throw new IllegalArgumentException("the entry " + key + " does not balance");
        }
    }

    /** An amount that moves: {@code to} is debited, {@code from} credited. */
    public static Entry of(String key, Kind kind, Ref subject, String note, String to, String from, Money amount) {
        return new Entry(key, kind, subject, note, List.of(new Posting(to, amount), new Posting(from, amount.times(-1))));
    }

    /** A refund that was paid. @param method of the charge that is refunded */
    public static Entry refund(String refundKey, Ref subject, String method, Money amount) {
        return of("refund:" + refundKey, Kind.REFUND, subject, refundKey, Posting.SALES, Posting.target(method), amount);
    }

    /** What the shop keeps of a refund. */
    public static Entry fee(String refundKey, Ref subject, Money fee) {
        return of("fee:" + refundKey, Kind.FEE, subject, refundKey, Posting.SALES, Posting.FEES, fee);
    }
}
