package org.hanok.shop.risk.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.hanok.api.Ref;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.PastOrders;
import org.hanok.shop.risk.RiskRoom;
import org.hanok.shop.risk.RuleRow;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.rule.Hit;
import org.hanok.shop.risk.rule.Outcome;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.ruling.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay of the rules in force says of the past what was said then. */
class SimulatorTest {

    private static final Range ALL = Range.latest(1_000);
    private Database database;
    private RiskRoom room;
    private PastOrders orders;
    private Simulator simulator;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        database = Goods.stocked();
        database.run("update shop.brand set risky = true where id = 1");
        room = new RiskRoom(database);
        orders = new PastOrders(database);
        simulator = new Simulator(new Attempts(database.em(), database.tx()), room.memories, room.persons, room.facts);
    }

    private void rules() {
        RuleRow.add(database, "day-risky", 10, "ruling, phase, measure, most, window_hours, brand_class", "'REFUSE', 'CHECKOUT', 'AMOUNT', 60000, 24, 'risky'");
        RuleRow.add(database, "new", 20, "ruling, phase, measure, most, window_hours, stage", "'REFUSE', 'CHECKOUT', 'AMOUNT', 90000, 48, 'NEW'");
        RuleRow.add(database, "open", 30, "ruling, phase, measure, most", "'REFUSE', 'CHECKOUT', 'OPEN', 1");
        RuleRow.add(database, "look", 40, "ruling, phase, measure, most, window_hours", "'HOLD', 'PAYMENT', 'AMOUNT', 80000, 48");
        RuleRow.add(database, "look-most", 50, "ruling, phase, measure, most, stage, stage_value", "'HOLD', 'PAYMENT', 'OWN_MOST', 150, 'ORDERS', 1");
        RuleRow.add(database, "look-young", 60, "ruling, phase, measure, most, window_hours, stage, stage_value", "'HOLD', 'BOTH', 'ORDERS', 2, 24, 'YOUNG', 30");
        RuleRow.add(database, "dormant", 70, "ruling, phase, measure, stage, stage_value", "'HOLD', 'BOTH', 'ALWAYS', 'DORMANT', 3");
    }

    /** Three months of a small shop: people order, pay soon, late or never, cancel; hours pass between. */
    @Test
    void aReplayOfTheRulesInForceEqualsWhatWasJudged() throws InterruptedException {
        rules();
        Random random = new Random(42);
        List<String> unpaid = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int dice = random.nextInt(10);
            if (dice < 6) {
                order(1 + random.nextInt(3), 1 + random.nextInt(2), 5_000L * (1 + random.nextInt(8))).ifPresent(unpaid::add);
            } else if (dice < 9 && !unpaid.isEmpty()) {
                pay(unpaid.remove(random.nextInt(unpaid.size())));
            } else if (!unpaid.isEmpty()) {
                cancel(unpaid.remove(0));
            }
            pass(random.nextInt(4) == 0 ? random.nextInt(100) : random.nextInt(3));
        }
        room.refusals.close();

        Map<String, String> kept = kept();
        Map<String, String> replayed = replayed(room.book.now());
        assertThat(kept.values().stream().map(said -> said.substring(0, said.indexOf(' '))).distinct()).as("all kinds happened").contains("ALLOW", "HOLD", "REFUSE");
        assertThat(replayed).isEqualTo(kept).hasSizeGreaterThan(80);
    }

    private Optional<String> order(long member, long brand, long face) {
        Purchase purchase = RiskRoom.purchase(member, 1, brand, face, 1);
        return database.tx().call(() -> {
            if (room.risk.atCheckout(purchase).ruling() == Ruling.REFUSE) {
                return Optional.empty();
            }
            return Optional.of(orders.placedNow(member, brand, face));
        });
    }

    private void pay(String number) {
        database.tx().run(() -> {
            Object[] row = (Object[]) database.em().createNativeQuery("select o.member_id, l.brand_id, l.face_value from shop.orders o join shop.order_line l on l.order_id = o.id"
                    + " where o.number = ?1").setParameter(1, number).getSingleResult();
            room.risk.atPayment(RiskRoom.purchase(((Number) row[0]).longValue(), 1, ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), 1),
                    new Ref("shop.order", number));
            database.em().createNativeQuery("update shop.orders set payment_state = 'PAID', paid_at = now(), delivery_state = 'WAITING' where number = ?1").setParameter(1, number)
                    .executeUpdate();
        });
    }

    private void cancel(String number) {
        database.run("update shop.orders set order_state = 'CANCELLED', closed_at = now() where number = '" + number + "'");
    }

    /** Moves everything that has happened into the past. */
    private void pass(int hours) throws InterruptedException {
        room.settle();
        database.run(("set session_replication_role = replica; update shop.orders set placed_at = placed_at - d.h, paid_at = paid_at - d.h, closed_at = closed_at - d.h,"
                + " expires_at = expires_at - d.h from (select interval '%d hours' as h) d; update shop.risk_judgement set at = at - interval '%d hours';"
                + " set session_replication_role = origin").formatted(hours, hours));
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        List<?> rows = database.tx().read(() -> database.em().createNativeQuery("""
                select coalesce(o.number, j.subject, cast(j.at as text)), j.phase, j.ruling,
                  coalesce((select string_agg(f->>'rule', ',') from jsonb_array_elements(j.findings) f), '')
                from shop.risk_judgement j left join shop.orders o on o.member_id = j.member_id and o.placed_at = j.at and j.phase = 'CHECKOUT'""").getResultList());
        rows.stream().map(Object[].class::cast).forEach(row -> kept.put(row[1] + " " + row[0].toString().replace("shop.order:", ""), row[2] + " " + row[3]));
        return kept;
    }

    private Map<String, String> replayed(RuleSet rules) {
        Map<String, String> said = new HashMap<>();
        for (Simulator.Case one : simulator.read(ALL)) {
            String name = one.attempt().number().isEmpty() ? text("select cast(cast('" + one.attempt().placed() + "' as timestamptz) as text)") : one.attempt().number();
            said.put("CHECKOUT " + name, said(simulator.atCheckout(one, rules)));
            simulator.atPayment(one, rules).ifPresent(outcome -> said.put("PAYMENT " + name, said(outcome)));
        }
        return said;
    }

    private static String said(Outcome outcome) {
        return outcome.ruling() + " " + outcome.hits().stream().map(Hit::rule).map(rule -> rule.name()).collect(Collectors.joining(","));
    }

    private String text(String sql) {
        return database.tx().read(() -> String.valueOf(database.em().createNativeQuery(sql).getSingleResult()));
    }

    @Test
    void aLoosenedRuleShowsWhoWasRefusedAndAHarderOneWhoWouldBe() throws InterruptedException {
        RuleRow.add(database, "cap", 10, "ruling, phase, measure, most, window_hours", "'REFUSE', 'CHECKOUT', 'AMOUNT', 30000, 24");
        String small = order(1, 1, 10_000).orElseThrow();
        assertThat(order(2, 1, 40_000)).isEmpty();
        room.refusals.close();
        RuleSet live = room.book.now();
        RuleSet loose = new RuleSet(live.version(), List.of(), live.classes(), live.plugins());

        Replayed replayed = simulator.replay(live, loose, ALL);

        assertThat(replayed.purchases()).isEqualTo(2);
        assertThat(replayed.before()).isEqualTo(Map.of(Ruling.ALLOW, 1L, Ruling.HOLD, 0L, Ruling.REFUSE, 1L));
        assertThat(replayed.after()).isEqualTo(Map.of(Ruling.ALLOW, 2L, Ruling.HOLD, 0L, Ruling.REFUSE, 0L));
        assertThat(replayed.differences()).singleElement().satisfies(one -> {
            assertThat(one.order()).isEmpty();
            assertThat(one.member()).isEqualTo(2);
            assertThat(one.total().minor()).isEqualTo(37_600);
            assertThat(one.from()).isEqualTo(Ruling.REFUSE);
            assertThat(one.to()).isEqualTo(Ruling.ALLOW);
            assertThat(one.rules()).containsExactly("cap");
        });
        Replayed back = simulator.replay(loose, live, ALL);
        assertThat(back.differences()).singleElement().matches(one -> one.to() == Ruling.REFUSE);
        assertThat(simulator.replay(live, live, ALL).differences()).isEmpty();
        assertThat(simulator.replay(live, loose, Range.latest(1)).purchases()).isEqualTo(1);
        assertThat(small).isNotEmpty();
    }

    @Test
    void peopleNobodyJudgedAreThoseOfTodayAndSumsThoseOfTheMoment() {
        PastOrders past = orders;
        past.paid(7, 1, 50_000, "now() - interval '30 hours'");
        String second = past.paid(7, 1, 50_000, "now() - interval '10 hours'");
        RuleRow.add(database, "cap", 10, "ruling, phase, measure, most, window_hours, assurances", "'REFUSE', 'CHECKOUT', 'AMOUNT', 99999, 24, 'IDENTITY'");
        RuleSet live = room.book.now();
        RuleSet none = new RuleSet(0, List.of(), Map.of(), Map.of());
        assertThat(simulator.replay(none, live, ALL).differences()).as("nobody knows the member").isEmpty();

        room.know(RiskRoom.member(7, org.hanok.api.member.Assurance.IDENTITY));

        assertThat(simulator.replay(none, live, ALL).differences()).extracting(Replayed.Difference::order).containsExactly(second);
    }

    @Test
    void aHeldPaymentIsHeldAndARefusalAtPaymentToo() {
        Outcome refused = new Outcome(Ruling.REFUSE, List.of(), List.of());
        Outcome held = new Outcome(Ruling.HOLD, List.of(), List.of());
        Outcome allowed = new Outcome(Ruling.ALLOW, List.of(), List.of());
        assertThat(Fate.of(refused, allowed).ruling()).isEqualTo(Ruling.REFUSE);
        assertThat(Fate.of(held, allowed).ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(Fate.of(allowed, held).ruling()).isEqualTo(Ruling.HOLD);
        assertThat(Fate.of(allowed, refused).ruling()).isEqualTo(Ruling.HOLD);
    }

    @Test
    void aThousandOrdersAreReplayedInThreeStatements() {
        PastOrders past = orders;
        for (int i = 0; i < 30; i++) {
            past.paid(1 + i % 5, 1, 10_000, "now() - interval '" + i + " hours'");
        }
        rules();
        RuleSet live = room.book.now();
        assertThat(database.statements(() -> simulator.replay(live, RuleSet.EMPTY, ALL))).isEqualTo(3);
    }

    @Test
    void noMoreThanAThousand() {
        assertThat(Range.latest(5_000).most()).isEqualTo(1_000);
        assertThat(Range.latest(0).most()).isEqualTo(1);
        assertThat(new Replayed(9, Map.of(), Map.of(), List.of()).refusesNearlyAll()).isFalse();
        assertThat(Judgement.ALLOWED.findings()).isEmpty();
    }
}
