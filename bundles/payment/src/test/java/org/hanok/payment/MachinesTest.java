package org.hanok.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Repay;
import org.hanok.payment.deposit.DepositState;
import org.hanok.payment.notice.DepositNotice;
import org.hanok.payment.refund.RefundState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of states of charges, refunds and deposits: what is not drawn is refused by the database itself, whoever asks. */
class MachinesTest {

    private static final Set<String> CHARGE = Set.of("PENDING>SETTLED", "PENDING>CANCELLED", "PENDING>FAILED", "SETTLED>REFUNDED");
    private static final Set<String> REFUND = Set.of("WAITING>DONE", "WAITING>FAILED", "FAILED>WAITING", "FAILED>DONE", "BY_HAND>DONE");
    private static final Set<String> DEPOSIT = Set.of("NEW>MATCHED", "NEW>PARTIAL", "NEW>QUEUED", "NEW>IGNORED", "NEW>RETURNED", "QUEUED>MATCHED", "QUEUED>PARTIAL",
            "QUEUED>IGNORED", "QUEUED>RETURNED", "IGNORED>MATCHED", "IGNORED>PARTIAL", "IGNORED>QUEUED", "IGNORED>RETURNED", "PARTIAL>MATCHED", "PARTIAL>QUEUED",
            "PARTIAL>RETURNED");
    private final House house = new House();

    /** A paid charge of which a part goes back, paid by a deposit. */
    @BeforeEach
    void open() {
        String code = house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘")).id();
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "deposit", 9500, 9500));
        house.cashier().refund(new Repay(code, Money.won(100), Money.won(0), "k1", "asked for"));
    }

    static Stream<Arguments> moves() {
        return Stream.of(pairs("charge", ChargeState.values(), CHARGE), pairs("refund", RefundState.values(), REFUND), pairs("deposit", DepositState.values(), DEPOSIT))
                .flatMap(pairs -> pairs);
    }

    private static Stream<Arguments> pairs(String table, Enum<?>[] states, Set<String> allowed) {
        return Stream.of(states).flatMap(from -> Stream.of(states).filter(to -> to != from)
                .map(to -> Arguments.of(table, from.name(), to.name(), allowed.contains(from + ">" + to))));
    }

    @ParameterizedTest(name = "{0} {1} > {2}: {3}")
    @MethodSource("moves")
    void onlyTheDrawnMovesAreTaken(String table, String from, String to, boolean allowed) throws SQLException {
        house.db.run("SET session_replication_role TO replica; " + set(table, from) + "; SET session_replication_role TO DEFAULT");
        if (allowed) {
            house.db.run(set(table, to));
        } else {
            assertThatThrownBy(() -> house.db.run(set(table, to))).hasMessageContaining("does not move from " + from + " to " + to);
        }
        assertThat(house.db.value("SELECT state FROM payment." + table)).isEqualTo(allowed ? to : from);
    }

    /** A consistent row around the one state that matters, so that no other constraint speaks first. */
    private static String set(String table, String state) {
        String facts = switch (table) {
            case "charge" -> "closed_at = " + (state.equals("PENDING") ? "NULL" : "now()");
            case "refund" -> "done_at = " + (state.equals("DONE") ? "now()" : "NULL");
            default -> "charge_id = " + (Set.of("MATCHED", "PARTIAL").contains(state) ? "(SELECT id FROM payment.charge)" : "NULL");
        };
        return "UPDATE payment." + table + " SET state = '" + state + "', " + facts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"code = repeat('b', 26)", "subject_id = 'A-2'", "subject_type = 'board.coffee'", "method = 'card'", "amount = 9499", "currency = 'USD'",
        "payer = 8", "created_at = now()"})
    void whatAChargeAsksForDoesNotChange(String change) {
        assertThatThrownBy(() -> house.db.run("UPDATE payment.charge SET " + change)).hasMessageContaining("What is asked for does not change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account = 'nh'", "amount = 1", "balance = 1", "payer_name = 'x'", "received_at = now()", "charge_id = NULL, state = 'QUEUED'"})
    void whatABankToldDoesNotChangeNorWhatItPaid(String change) {
        assertThatThrownBy(() -> house.db.run("UPDATE payment.deposit SET " + change)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(what a bank told is not changed|does not move from MATCHED).*");
        assertThatThrownBy(() -> house.db.run("DELETE FROM payment.deposit")).hasMessageContaining("never deleted");
    }
}
