package org.hanok.payment.deposit;

import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.payment.books.Entry;
import org.hanok.payment.books.Kind;

/** What happens to a deposit's money in the books. Each happens once to one deposit, putting aside as often as staff like. */
enum Movement {

    DEPOSIT, WITHDRAWAL, OVERPAID, ASIDE, ASIDE_UNDONE, RETURNED;

    Entry entry(long deposit, String to, String from, Money amount) {
        return entry(deposit, "", to, from, amount);
    }

    Entry entry(long deposit, String time, String to, String from, Money amount) {
        return Entry.of(name().toLowerCase(Locale.ROOT) + ":" + deposit + time, Kind.valueOf(name()), new Ref("payment.deposit", Long.toString(deposit)), "", to, from, amount);
    }
}
