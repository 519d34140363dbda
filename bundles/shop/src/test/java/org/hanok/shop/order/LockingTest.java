package org.hanok.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** JPA may read outside a transaction that has changed nothing yet. Our locking reads come first, so they must not. */
class LockingTest {

    private static final String WHERE = "select pg_backend_pid() || ' ' || txid_current()";

    @Test
    void theFirstReadRunsOnTheTransactionsOwnConnection() {
        Desk desk = new Desk();

        desk.tx.run(() -> {
            Object read = desk.database.em().createNativeQuery(WHERE).getSingleResult();
            assertThat(read).isEqualTo(plain(desk.database.em().unwrap(Connection.class)));
        });
    }

    private static String plain(Connection connection) {
        try (Statement statement = connection.createStatement(); var row = statement.executeQuery(WHERE)) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
