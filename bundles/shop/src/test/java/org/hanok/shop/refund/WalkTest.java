package org.hanok.shop.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.payment.Repayment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks refunds at random, by the doors and by bare SQL: only allowed moves happen, and money and PINs always add up. */
class WalkTest {

    private static final Map<String, Set<String>> MAY = Map.of("REQUESTED", Set.of("APPROVED", "REJECTED", "CANCELLED"), "APPROVED", Set.of("BY_HAND", "FAILED", "PAID"),
            "FAILED", Set.of("APPROVED", "BY_HAND", "PAID"), "BY_HAND", Set.of("PAID"), "PAID", Set.of(), "REJECTED", Set.of(), "CANCELLED", Set.of());
    private static final long SEED = 20_261_129;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @Test
    void theDatabaseAllowsTheMovesOfTheLifeAndNoOthers() {
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        for (RefundState from : RefundState.values()) {
            for (RefundState to : RefundState.values()) {
                if (from == to) {
                    continue;
                }
                office.desk.database.run("set session_replication_role = replica; " + set(from) + "; set session_replication_role = default");
                boolean moved = moves(set(to));
                assertThat(moved).as("%s to %s", from, to).isEqualTo(MAY.get(from.name()).contains(to.name()));
            }
        }
        assertThat(refund).startsWith("R");
    }

    private static String set(RefundState state) {
        boolean decided = state != RefundState.REQUESTED && state != RefundState.CANCELLED;
        return "update shop.refund set state = '" + state + "', note = 'n', decided_at = " + (decided ? "now()" : "null") + ", decided_by = " + (decided ? "1" : "null")
                + ", paid_at = " + (state == RefundState.PAID ? "now()" : "null");
    }

    private boolean moves(String sql) {
        try {
            office.desk.database.run(sql);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void whatWasAskedNeverChangesAndNothingIsDeleted() {
        String order = office.delivered(2);
        office.ask(order, office.pins(order).get(0));

        for (String change : List.of("gross = gross + 1, amount = amount + 1", "fee = 1, amount = amount - 1", "charge = 'x'", "member_id = 8", "kind = 'MONEY'",
                "reason = 'x'", "asked_by = 8", "method = 'card'")) {
            assertThatThrownBy(() -> office.desk.database.run("update shop.refund set " + change)).as(change).hasStackTraceContaining("What was asked back does not change");
        }
        assertThatThrownBy(() -> office.desk.database.run("update shop.refund set amount = amount + 1")).hasStackTraceContaining("does not change");
        assertThatThrownBy(() -> office.desk.database.run("delete from shop.refund_line; delete from shop.refund")).hasStackTraceContaining("never deleted");
        assertThatThrownBy(() -> office.desk.database.run("delete from shop.refund_event")).hasStackTraceContaining("only ever added to");
    }

    @Test
    void bareSqlCannotAskBackMoreThanWasPaidNorForeignPins() {
        String order = office.delivered(2);
        String other = office.delivered(1);
        String row = "insert into shop.refund (number, order_id, member_id, kind, charge, method, currency, gross, fee, amount, reason, asked_by) select 'R20261129-%s', id,"
                + " member_id, 'GOODS', charge, method, currency, %d, 0, %d, 'x', 7 from shop.orders where number = '" + order + "'";

        assertThatThrownBy(() -> office.desk.database.run(row.formatted("AAAAAA", 18_801, 18_801))).hasStackTraceContaining("More is asked back than was paid");
        office.desk.database.run(row.formatted("AAAAAA", 9_400, 9_400));
        assertThatThrownBy(() -> office.desk.database.run(row.formatted("BBBBBB", 9_401, 9_401))).hasStackTraceContaining("More is asked back than was paid");
        String line = "insert into shop.refund_line (refund_id, order_line_id, pin_id, quantity, price) select (select max(id) from shop.refund), p.order_line_id, p.id, 1, 9400"
                + " from shop.pin p where p.id = %d";
        assertThatThrownBy(() -> office.desk.database.run(line.formatted(office.pins(other).get(0)))).hasStackTraceContaining("The line is of another order");
        office.desk.database.run(line.formatted(office.pins(order).get(0)));
        assertThatThrownBy(() -> office.desk.database.run(line.formatted(office.pins(order).get(0)))).hasStackTraceContaining("refund_line_pin_once");
        assertThatThrownBy(() -> office.desk.database.run(row.formatted("CCCCCC", 100, 100).replace("'x', 7", "'x', 7").replace("'GOODS'", "'MONEY'")))
                .hasStackTraceContaining("No such money came in");
    }

    @Test
    void manyRandomWalksKeepMoneyAndPinsWhole() {
        Random random = new Random(SEED);
        office.terms("refund_fee = 300, refund_fee_rate = 150, refund_after_reveal = true");
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orders.add(office.delivered(4));
        }
        List<String> refunds = new ArrayList<>();
        for (int step = 0; step < 160; step++) {
            deed(random, orders.get(random.nextInt(orders.size())), refunds);
            if (step % 20 == 0) {
                sound();
            }
        }
        sound();
        assertThat(refunds).hasSizeGreaterThan(10);
        assertThat(office.desk.rows("select distinct state from shop.refund").stream().map(String::valueOf).collect(Collectors.toSet()))
                .as("the walk has seen every end").contains("PAID", "REJECTED", "CANCELLED");
    }

    private void deed(Random random, String order, List<String> refunds) {
        office.till.answer = Repayment.values()[random.nextInt(Repayment.values().length)];
        String refund = refunds.isEmpty() ? "R20200101-AAAAAA" : refunds.get(random.nextInt(refunds.size()));
        List<Long> pins = office.pins(order);
        try {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> refunds.add(office.ask(order, pins.stream().filter(pin -> random.nextBoolean()).toArray(Long[]::new)));
                case 3 -> office.decisions.approve(refund, office.book.file(refund, 0).orElseThrow(NotFound::new).lines().stream()
                        .map(RefundFile.Line::pinOrNull).filter(pin -> random.nextBoolean()).toList(), office.staff);
                case 4 -> office.decisions.reject(refund, "no", office.staff);
                case 5 -> office.requests.cancel(refund, Office.BUYER);
                case 6 -> office.payouts.pay(refund);
                case 7 -> office.payouts.transferred(refund, "kb", "7", office.staff);
                default -> office.tell(random.nextBoolean() ? "payment.refunded" : "payment.refund.failed", refund);
            }
        } catch (Refused | NotFound refused) {
            assertThat(refused.getMessage() == null || refused.getMessage().startsWith("shop.refund.")).isTrue();
        }
    }

    /** The sums that must hold at every moment. */
    private void sound() {
        assertThat(office.desk.count("shop.pin_imbalance")).as("book of PINs").isZero();
        assertThat(office.desk.count("shop.refund r join shop.refund_line l on l.refund_id = r.id left join shop.pin p on p.id = l.pin_id and p.order_line_id = l.order_line_id"
                + " where (r.state = 'REQUESTED') <> (l.live and coalesce(p.state, '') = 'QUARANTINED')")).as("asked for is aside, and nothing else is").isZero();
        assertThat(office.desk.count("shop.refund_line where live and (order_line_id, pin_id) in (select order_line_id, pin_id from shop.refund_line where live"
                + " group by 1, 2 having count(*) > 1)")).as("once only").isZero();
        assertThat(office.desk.count("shop.orders o where (select coalesce(sum(r.amount + r.fee), 0) from shop.refund r where r.order_id = o.id and r.state = 'PAID')"
                + " <> (select coalesce(sum(l.price * l.quantity), 0) from shop.refund r join shop.refund_line l on l.refund_id = r.id where r.order_id = o.id"
                + " and r.state = 'PAID')")).as("what went back and what was kept is what was taken back").isZero();
        assertThat(office.desk.count("shop.orders o cross join lateral (select coalesce(sum(r.gross), 0) as back from shop.refund r where r.order_id = o.id and r.state = 'PAID') s"
                + " where o.payment_state <> case when s.back = 0 then 'PAID' when s.back = o.total then 'REFUNDED' else 'PARTIALLY_REFUNDED' end")).as("the order says so").isZero();
        assertThat(office.desk.count("shop.refund r where r.state <> (select e.to_state from shop.refund_event e where e.refund_id = r.id order by e.id desc limit 1)"))
                .as("the history ends where it stands").isZero();
    }
}
