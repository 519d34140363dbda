package org.hanok.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.payment.House;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.deposit.Candidate;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.notice.DepositNotice;

/** Whatever happens in whatever order, the rules of the books hold after every step. */
class LedgerProperties {

    private static final List<String> NAMES = List.of("김하늘", "박바다", "최나무");

    record Step(int deed, int which, long won) {
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 2), Arbitraries.of(500L, 9_500L, 10_000L, 19_000L, 20_000L))
                .as(Step::new);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theRulesHoldAfterEveryStep(@ForAll @Size(min = 10, max = 30) List<@net.jqwik.api.From("steps") Step> steps) {
        House house = new House();
        Bank bank = new Bank(house);
        for (Step step : steps) {
            bank.take(step);
            assertThat(house.audit.look()).as("after %s of %s", step, steps).isEmpty();
        }
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt r JOIN payment.charge c ON c.id = r.charge_id WHERE r.amount <> c.amount")).isEqualTo("0");
    }

    @Property(tries = 300)
    void anEntryBalancesOrIsNone(@ForAll @Size(min = 2, max = 6) List<@LongRange(min = -1_000, max = 1_000) Long> amounts, @ForAll @IntRange(max = 5) int off) {
        List<Posting> postings = new ArrayList<>(amounts.stream().map(won -> new Posting("a", Money.won(won))).toList());
        postings.add(new Posting("b", Money.won(-amounts.stream().mapToLong(Long::longValue).sum() + off)));
        if (off == 0) {
            assertThat(new Entry("k", Kind.SALE, new Ref("x", "1"), "", postings).postings()).hasSize(amounts.size() + 1);
        } else {
            assertThatThrownBy(() -> new Entry("k", Kind.SALE, new Ref("x", "1"), "", postings)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The one rounding rule: half up to a whole minor unit, within half a unit of the exact share, and never off by more when shares are added up. */
    @Property
    void aShareIsRoundedHalfUp(@ForAll @LongRange(min = -100_000_000, max = 100_000_000) long won, @ForAll @IntRange(max = 10_000) int basisPoints) {
        long share = Money.won(won).share(basisPoints).minor();
        assertThat(Math.abs(share * 10_000L - won * basisPoints)).isLessThanOrEqualTo(5_000);
        assertThat(share * 10_000L - won * basisPoints).isGreaterThan(-5_000);
        assertThat(Money.won(won).share(10_000).minor()).isEqualTo(won);
        assertThat(Math.abs(share + Money.won(won).share(10_000 - basisPoints).minor() - won)).isLessThanOrEqualTo(1);
    }

    /** A bank that tells every movement, and staff who do whatever they may. */
    private static final class Bank {

        private final House house;
        private long balance = 1_000_000;
        private int orders;

        Bank(House house) {
            this.house = house;
        }

        void take(Step step) {
            house.clock.advance(Duration.ofMinutes(1));
            try {
                act(step);
            } catch (Refused understood) {
                assertThat(understood.key()).startsWith("payment.");
            }
        }

        private void act(Step step) {
            switch (step.deed()) {
                case 0, 1 -> order(step, "bank");
                case 2, 3 -> arrive(step, "deposit", step.won());
                case 4 -> arrive(step, "출금", -step.won());
                case 5 -> latest(step).ifPresent(d -> house.book.candidates(d.id(), "").stream().map(Candidate::charge).findFirst()
                        .ifPresent(code -> house.desk.attach(d.id(), code, 42)));
                case 6 -> latest(step).ifPresent(d -> house.desk.detach(d.id(), 42));
                case 7 -> latest(step).ifPresent(d -> house.desk.ignore(d.id(), "note", 42));
                case 8 -> latest(step).ifPresent(d -> house.desk.giveBack(d.id(), "note", 42));
                default -> credit(step);
            }
        }

        private void order(Step step, String method) {
            house.charges.open(house.wish("A-" + ++orders, method, step.won(), NAMES.get(step.which())));
            if (orders % 4 == 0) {
                house.charges.cancel(new Ref("shop.order", "A-" + (orders - 1)));
                house.deposits.take(new DepositNotice("kb", house.clock.instant(), "박", "deposit", 1, balance += 1));
            }
            if (orders % 5 == 0) {
                Charge card = house.charges.open(house.wish("C-" + orders, "card", step.won(), NAMES.get(step.which())));
                house.settlement.settle(card, "card-" + orders);
            }
        }

        private void arrive(Step step, String wording, long won) {
            balance += won;
            house.deposits.take(new DepositNotice("kb", house.clock.instant(), NAMES.get(step.which()), wording, Math.abs(won), balance));
        }

        private void credit(Step step) {
            if (step.which() == 0) {
                house.credits.payOut(7, Money.won(step.won()), "note", "k" + house.clock.instant(), 42);
            } else {
                house.charges.waiting(7).stream().findFirst().ifPresent(charge -> house.credits.use(charge.code()));
            }
        }

        private java.util.Optional<DepositRow> latest(Step step) {
            List<DepositRow> rows = house.book.page(java.util.Optional.empty(), Long.MAX_VALUE, 3);
            return rows.stream().skip(step.which()).findFirst();
        }
    }
}
