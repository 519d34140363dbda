package org.hanok.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.payment.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {

    private static final Ref ORDER = new Ref("shop.order", "A-1");
    private final House house = new House();
    private final Books books = house.books;

    @Test
    void anEntryMovesTheAccountsOnce() {
        Entry sale = House.sale("abc", ORDER, "card", Money.won(9500));
        assertThat(books.post(sale)).isTrue();
        assertThat(books.post(sale)).isFalse();
        assertThat(won("card")).isEqualTo(9500);
        assertThat(won(Posting.SALES)).isEqualTo(-9500);
    }

    @Test
    void aKeyIsNotUsedForSomethingElse() {
        books.post(House.sale("abc", ORDER, "card", Money.won(9500)));
        assertThatThrownBy(() -> books.post(House.sale("abc", ORDER, "card", Money.won(9501)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> books.post(House.sale("abc", ORDER, "suspense", Money.won(9500)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotBalanceIsNoEntry() {
        assertThatThrownBy(() -> new Entry("k", Kind.SALE, ORDER, "", List.of(new Posting("card", Money.won(1)), new Posting("sales", new Money(-1, "USD")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry("k", Kind.SALE, ORDER, "", List.of(new Posting("card", Money.won(0))))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryJoinsTheCallersTransaction() {
        assertThatThrownBy(() -> house.db.run(() -> {
            books.post(House.sale("abc", ORDER, "card", Money.won(9500)));
            throw new IllegalStateException("later");
        })).hasMessage("later");
        assertThat(won("card")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INSERT INTO payment.ledger_posting (entry_id, account, amount, currency) SELECT id, 'sales', 5, 'KRW' FROM payment.ledger_entry",
        "INSERT INTO payment.ledger_posting (entry_id, account, amount, currency) SELECT id, a, b, c FROM payment.ledger_entry, (VALUES ('card', 5, 'KRW'), ('sales', -5, 'USD')) v (a, b, c)",
        "INSERT INTO payment.ledger_posting (entry_id, account, amount, currency) SELECT id, a, b, 'KRW' FROM payment.ledger_entry, (VALUES ('Card!', 5), ('sales', -5)) v (a, b)",
        "INSERT INTO payment.ledger_entry (entry_key, kind, subject_type, subject_id, at) VALUES ('empty', 'SALE', 'shop.order', 'A-1', now())",
        "UPDATE payment.ledger_posting SET amount = amount * 2", "DELETE FROM payment.ledger_posting", "TRUNCATE payment.ledger_posting",
        "UPDATE payment.ledger_entry SET note = 'x'", "DELETE FROM payment.ledger_entry"})
    void theDatabaseItselfRefusesWhatBreaksTheBooks(String sql) {
        books.post(House.sale("abc", ORDER, "card", Money.won(9500)));
        assertThatThrownBy(() -> house.db.run(sql)).isInstanceOf(SQLException.class);
        assertThat(house.db.value("SELECT sum(amount) FROM payment.ledger_posting")).isEqualTo("0");
    }

    @Test
    void aCreditIsNeverBelowZero() {
        books.post(Entry.of("over", Kind.OVERPAID, ORDER, "", Posting.SUSPENSE, Posting.credit(7), Money.won(500)));
        Entry most = Entry.of("out-1", Kind.PAYOUT, ORDER, "", Posting.credit(7), Posting.OUTGOING, Money.won(500));
        Entry more = Entry.of("out-2", Kind.PAYOUT, ORDER, "", Posting.credit(7), Posting.OUTGOING, Money.won(1));
        assertThatCode(() -> books.post(most)).doesNotThrowAnyException();
        assertThatThrownBy(() -> books.post(more)).hasStackTraceContaining("credit_not_negative");
        assertThatThrownBy(() -> books.post(Entry.of("out-3", Kind.PAYOUT, ORDER, "", Posting.credit(8), Posting.OUTGOING, Money.won(1))))
                .hasStackTraceContaining("credit_not_negative");
        assertThat(house.db.value("SELECT balance FROM payment.credit WHERE member = 7")).isEqualTo("0");
    }

    private long won(String account) {
        return books.balance(account, "KRW").minor();
    }
}
