package org.hanok.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.BeforeTry;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.deposit.DepositSweep;
import org.hanok.payment.notice.DepositNotice;

/**
 * Whatever a bank, a card service, buyers and staff do, in any order and any number of times: charges, refunds and deposits only make the moves of their machines,
 * each move that others must hear of is told exactly once, no more goes back than came in, and no credit falls below zero. The database itself notes the moves.
 */
class MoneyStoryTest {

    private static final int ORDERS = 3;
    private static final List<ChargeState> PAID = List.of(ChargeState.SETTLED, ChargeState.REFUNDED);
    private static final List<String> NAMES = List.of("김하늘", "박바다", "최나무");
    private static final Set<String> LEGAL = Set.of(
            "charge >PENDING", "charge PENDING>SETTLED", "charge PENDING>CANCELLED", "charge PENDING>FAILED", "charge SETTLED>REFUNDED",
            "refund >WAITING", "refund >BY_HAND", "refund WAITING>DONE", "refund WAITING>FAILED", "refund FAILED>WAITING", "refund FAILED>DONE", "refund BY_HAND>DONE",
            "deposit >NEW", "deposit NEW>MATCHED", "deposit NEW>PARTIAL", "deposit NEW>QUEUED", "deposit NEW>IGNORED",
            "deposit QUEUED>MATCHED", "deposit QUEUED>PARTIAL", "deposit QUEUED>IGNORED", "deposit QUEUED>RETURNED",
            "deposit IGNORED>MATCHED", "deposit IGNORED>PARTIAL", "deposit IGNORED>RETURNED",
            "deposit PARTIAL>MATCHED", "deposit PARTIAL>QUEUED", "deposit PARTIAL>RETURNED");
    private static final String WATCH = """
            create schema proof;
            create table proof.move (id bigint generated always as identity, step text);
            create function proof.note() returns trigger language plpgsql as $$ begin
              if tg_op = 'INSERT' then
                insert into proof.move (step) values (tg_table_name || ' >' || new.state);
              elsif old.state <> new.state then
                insert into proof.move (step) values (tg_table_name || ' ' || old.state || '>' || new.state);
              end if;
              return null;
            end $$;
            create trigger proof after insert or update on payment.charge for each row execute function proof.note();
            create trigger proof after insert or update on payment.refund for each row execute function proof.note();
            create trigger proof after insert or update on payment.deposit for each row execute function proof.note();
            """;

    /** The moves so far, and whatever does not hold at this moment. */
    private static final String SEEN = """
            select string_agg(distinct step, ',') from (
              select step from proof.move
              union all select 'a credit below zero' from payment.credit where balance < 0
              union all select 'more goes back than came in' from payment.charge c
                where c.amount < (select coalesce(sum(r.amount + r.kept), 0) from payment.refund r where r.charge_id = c.id and not r.forced)
              union all select 'paid without a receipt, or a receipt for nothing' from payment.charge c
                where (c.state in ('SETTLED', 'REFUNDED')) <> exists (select 1 from payment.receipt r where r.charge_id = c.id)
              union all select 'paid in full and still open' from payment.charge c
                where c.state = 'PENDING' and c.amount <= (select coalesce(sum(d.amount), 0) from payment.deposit d where d.charge_id = c.id)) found""";

    private House house;
    private MoodyTill till;
    private long balance;

    /** What may happen. */
    enum Deed {
        OPEN_TRANSFER, OPEN_CARD, ASK_CARD, CARD_LEFT, CANCEL, ARRIVE, LEAVE, ATTACH, DETACH, PUT_ASIDE, GIVE_BACK, SWEEP, REFUND, TRANSFERRED, LATER, PAY_OUT, USE_CREDIT
    }

    record Step(Deed deed, int which, long won, int mood) {
    }

    @BeforeProperty
    void watch() throws SQLException {
        new House().db.run(WATCH);
    }

    @AfterProperty
    void lookAway() throws SQLException {
        house.db.run("drop schema proof cascade");
    }

    @BeforeTry
    void open() throws SQLException {
        till = new MoodyTill();
        house = new House().with(till);
        house.db.run("truncate proof.move");
        balance = 1_000_000;
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 5), Arbitraries.of(500L, 4_500L, 9_500L),
                Arbitraries.integers().between(0, 5)).as(Step::new).list().ofMinSize(40).ofMaxSize(80);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void everyMoveIsLegalAndToldOnce(@ForAll("stories") List<Step> story) {
        house.charges.open(house.wish("A-0", "bank", 9_500, NAMES.get(0)));
        house.charges.open(house.wish("A-1", "till", 9_500, NAMES.get(1)));
        for (Step step : story) {
            house.clock.advance(Duration.ofMinutes(2));
            till.mood = step.mood();
            tell(step);
            List<String> found = List.of(house.db.value(SEEN).split(","));
            assertThat(LEGAL).as("after %s", step).containsAll(found);
        }
        toldOnce();
        assertThat(house.audit.look()).as("the books after %s", story).isEmpty();
    }

    private void tell(Step step) {
        try {
            act(step);
        } catch (Refused refused) {
            // What cannot be done now is refused; what it left is looked at after every step.
            assertThat(refused.key()).matches("(payment|till)\\..+");
        }
    }

    private void act(Step step) {
        String order = "A-" + step.which() % ORDERS;
        switch (step.deed()) {
            case OPEN_TRANSFER -> house.charges.open(house.wish(order, "bank", step.won(), NAMES.get(step.which() % ORDERS)));
            case OPEN_CARD -> house.charges.open(house.wish(order, "till", step.won(), NAMES.get(step.which() % ORDERS)));
            case ASK_CARD -> charge(step, "till").ifPresent(charge -> house.confirmation().ask(charge.code(), false));
            case CARD_LEFT -> charge(step, "till").ifPresent(charge -> house.confirmation().ask(charge.code(), true));
            case CANCEL -> house.charges.cancel(new Ref("shop.order", order));
            case ARRIVE -> arrive(step, "deposit", step.won());
            case LEAVE -> arrive(step, "출금", -step.won());
            case ATTACH -> deposit(step).ifPresent(id -> charge(step, "bank").ifPresent(charge -> house.desk.attach(id, charge.code(), 42)));
            case DETACH -> deposit(step).ifPresent(id -> house.desk.detach(id, 42));
            case PUT_ASIDE -> deposit(step).ifPresent(id -> house.desk.ignore(id, "not ours", 42));
            case GIVE_BACK -> deposit(step).ifPresent(id -> house.desk.giveBack(id, "sent back", 42));
            case SWEEP -> new DepositSweep(house.deposits).run();
            case REFUND -> charge(step, step.mood() % 2 == 0 ? "bank" : "till", PAID).ifPresent(charge -> refund(step, charge));
            case TRANSFERRED -> house.cashier().transferred(key(step), new Payout("kb", "note", 42));
            case LATER -> later();
            case PAY_OUT -> house.credits.payOut(7, Money.won(step.won()), "note", "p" + step.which(), 42);
            case USE_CREDIT -> charge(step, "bank").ifPresent(charge -> house.credits.use(charge.code()));
        }
    }

    /** All of it, or a part with a fee. */
    private void refund(Step step, Charge charge) {
        Money amount = step.mood() % 3 == 0 ? charge.money() : Money.won(step.won());
        house.cashier().refund(new Repay(charge.code(), amount, Money.won(step.mood() % 3 * 100L), "k" + step.which() + amount.minor(), "asked for"));
    }

    private void later() {
        house.clock.advance(Duration.ofMinutes(20));
        house.reconcile().run();
    }

    private void arrive(Step step, String wording, long won) {
        balance += won;
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), NAMES.get(step.which() % ORDERS), wording, Math.abs(won), balance));
    }

    private Optional<Charge> charge(Step step, String method) {
        return charge(step, method, List.of(ChargeState.values()));
    }

    private Optional<Charge> charge(Step step, String method, List<ChargeState> states) {
        List<Charge> charges = house.db.call(() -> house.db.em().createQuery("SELECT c FROM Charge c WHERE c.method = :method AND c.state IN :states ORDER BY c.id DESC",
                Charge.class).setParameter("method", method).setParameter("states", states).getResultList());
        return charges.isEmpty() ? Optional.empty() : Optional.of(charges.get(step.which() % charges.size()));
    }

    private Optional<Long> deposit(Step step) {
        List<DepositRow> rows = house.book.page(Optional.empty(), Long.MAX_VALUE, 6);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(step.which() % rows.size()).id());
    }

    private String key(Step step) {
        return house.db.value("SELECT refund_key FROM payment.refund ORDER BY state = 'DONE', id OFFSET " + step.which() % 3 + " LIMIT 1");
    }

    private void toldOnce() {
        Map<String, String> told = Map.of("payment.settled", "charge PENDING>SETTLED", "payment.cancelled", "charge PENDING>CANCELLED", "payment.failed",
                "charge PENDING>FAILED", "payment.refund.failed", "refund WAITING>FAILED", "payment.refunded", "refund %>DONE", "deposit.partial", "deposit %>PARTIAL",
                "deposit.unmatched", "deposit NEW>QUEUED");
        told.forEach((topic, move) -> assertThat(house.db.events().stream().filter(e -> e.topic().equals(topic) && !"ORDER_GONE".equals(e.facts().get("reason"))))
                .as(topic).hasSize((int) count("proof.move WHERE step LIKE '" + move + "'")));
        assertThat(count("payment.ledger_entry WHERE kind = 'SALE'")).isEqualTo(count("proof.move WHERE step = 'charge PENDING>SETTLED'"));
        assertThat(count("payment.ledger_entry WHERE kind = 'RETURNED'")).isEqualTo(count("proof.move WHERE step LIKE 'deposit %>RETURNED'"));
    }

    private long count(String from) {
        return Long.parseLong(house.db.value("SELECT count(*) FROM " + from));
    }

    /** A card service whose word depends on its mood. */
    private final class MoodyTill extends QuietTill {

        private int mood;

        @Override
        public Truth confirm(String chargeId) {
            Charge charge = house.charges.byCode(chargeId).orElseThrow();
            long paid = mood == 1 ? charge.money().minor() + 1 : charge.money().minor();
            ChargeState state = List.of(ChargeState.SETTLED, ChargeState.SETTLED, ChargeState.FAILED, ChargeState.PENDING, ChargeState.REFUNDED, ChargeState.SETTLED)
                    .get(mood);
            return new Truth(chargeId, "till-" + chargeId, state, Money.won(paid), "", true);
        }

        @Override
        public void refund(String chargeId, Money amount, String key, String reason) {
            answer(mood);
        }
    }
}
