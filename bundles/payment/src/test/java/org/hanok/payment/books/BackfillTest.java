package org.hanok.payment.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.hanok.payment.Database;
import org.junit.jupiter.api.Test;

/** A shop that did business before there were books has them afterwards. */
class BackfillTest {

    private static final String CHARGE = "INSERT INTO payment.charge (code, subject_type, subject_id, method, amount, currency, title, payer, payer_name, payer_key, locale, come_back,"
            + " state, until_at, created_at, closed_at) VALUES ('%s', 'shop.order', '%s', '%s', %d, 'KRW', 't', 7, 'n', 'n', 'ko', '/', '%s', now(), now(), now());";
    private static final String DEPOSIT = "INSERT INTO payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, charge_id, stored_at, decided_at)"
            + " VALUES ('kb', now(), '%s', 'deposit', %d, %d, '%s', '%s', %s, now(), now());";

    @Test
    void whatHappenedBeforeIsBooked() throws SQLException, IOException {
        try (Connection old = Database.another("V002")) {
            run(old, CHARGE.formatted("a".repeat(26), "A-1", "bank", 9500, "SETTLED") + CHARGE.formatted("b".repeat(26), "B-1", "card", 7000, "SETTLED")
                    + CHARGE.formatted("c".repeat(26), "C-1", "card", 100, "FAILED")
                    + "INSERT INTO payment.receipt (code, charge_id, amount, currency, method, issued_at) SELECT code, id, amount, currency, method, now() FROM payment.charge WHERE state = 'SETTLED';"
                    + "INSERT INTO payment.refund (refund_key, charge_id, amount, currency, reason, state, created_at, done_at) SELECT subject_id, id, 100, 'KRW', 'r', 'DONE', now(), now() FROM payment.charge;"
                    + DEPOSIT.formatted("over", 10_000, 10_000, "MATCHED", "BY_HAND", "(SELECT id FROM payment.charge WHERE subject_id = 'A-1')")
                    + DEPOSIT.formatted("wait", 300, 10_300, "QUEUED", "NOBODY", "NULL") + DEPOSIT.formatted("aside", 50, 10_350, "IGNORED", "PUT_ASIDE", "NULL")
                    + DEPOSIT.formatted("interest", 5, 10_355, "IGNORED", "NOT_A_DEPOSIT", "NULL"));
            Database.migrate(old, "V002", "V999");
            assertThat(value(old, "SELECT string_agg(account || '=' || sum, ' ' ORDER BY account) FROM (SELECT account, sum(amount) FROM payment.ledger_posting GROUP BY account) t"))
                    .isEqualTo("aside=-50 bank:kb=10350 card=6900 credit:7=-500 outgoing=-100 sales=-16300 suspense=-300");
            assertThat(value(old, "SELECT balance FROM payment.credit")).isEqualTo("500");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
