package org.hanok.shop.risk.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.risk.PastOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders tell of a member, now and at a moment of the past. */
class MemoriesTest {

    private static final String HERE = "192.0.2.1";
    private Database database;
    private PastOrders past;
    private Memories memories;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        past = new PastOrders(database);
        memories = new Memories(database.em(), database.tx());
    }

    private Memory of(String order, Instant at) {
        Question question = new Question(7, HERE, order, "KRW", at);
        Memory alone = memories.read(List.of(question)).get(0);
        assertThat(memories.read(List.of(question, question))).as("in company").allSatisfy(one -> assertThat(one).usingRecursiveComparison().ignoringFields("at").isEqualTo(alone));
        return alone;
    }

    private Memory now() {
        return of("", null);
    }

    private static String ago(String interval) {
        return "now() - interval '" + interval + "'";
    }

    @Test
    void paidOrdersAreCountedAndThoseThatWaitAreOpen() {
        String first = past.paid(7, 1, 30_000, ago("3 days"));
        past.paid(7, 2, 10_000, ago("2 days"));
        past.open(7, 1, 50_000, ago("5 minutes"));
        past.open(7, 1, 70_000, ago("31 minutes"));
        past.paid(8, 1, 90_000, ago("1 day"));

        Memory memory = now();

        assertThat(List.of(memory.orders(), memory.open())).containsExactly(2, 1);
        assertThat(memory.most()).isEqualTo(28_200);
        assertThat(Duration.between(memory.first(), memory.last()).toHours()).isEqualTo(24);
        assertThat(memory.past()).extracting(one -> one.brand() + " " + one.face() + " " + one.price() + " " + one.paid())
                .containsExactly("1 30000 28200 true", "2 10000 9400 true", "1 50000 47000 false");
        assertThat(of(first, null).orders()).as("without the one that is judged").isEqualTo(1);
    }

    @Test
    void whatIsOlderThanNinetyDaysCountsAndIsNotLookedInto() {
        past.paid(7, 1, 10_000, ago("90 days 1 hour"));
        past.paid(7, 1, 20_000, ago("89 days 23 hours"));

        assertThat(now().orders()).isEqualTo(2);
        assertThat(now().past()).extracting(Memory.Past::face).containsExactly(20_000L);
    }

    @Test
    void anotherCurrencyIsAnotherHistoryAndACancelledOrderIsNotOpen() {
        past.open(7, 1, 10_000, ago("5 minutes"));
        String cancelled = past.open(7, 1, 10_000, ago("6 minutes"));
        database.run("update shop.orders set order_state = 'CANCELLED', closed_at = now() where number = '" + cancelled + "'");
        assertThat(now().open()).isEqualTo(1);

        assertThat(memories.read(List.of(new Question(7, HERE, "", "USD", null))).get(0).open()).isZero();
    }

    @Test
    void whoElseOrderedFromTheSamePlaceIsKnownByTheirLastOrder() {
        past.add(8, 1, 1_000, ago("3 hours"), "null", HERE);
        past.add(8, 1, 1_000, ago("1 hour"), "null", HERE);
        past.add(9, 1, 1_000, ago("2 hours"), ago("2 hours"), HERE);
        past.add(7, 1, 1_000, ago("1 minute"), "null", HERE);
        past.add(10, 1, 1_000, ago("1 hour"), "null", "192.0.2.2");
        past.add(11, 1, 1_000, ago("90 days 1 hour"), "null", HERE);

        Memory memory = now();

        assertThat(memory.neighbours()).extracting(moment -> Duration.between(moment, memory.at()).toHours()).containsExactly(1L, 2L);
    }

    @Test
    void aMomentOfThePastKnowsNothingOfWhatCameAfter() {
        past.add(7, 1, 10_000, ago("3 days"), ago("1 day"), HERE);
        past.paid(7, 1, 20_000, ago("2 hours"));
        past.add(8, 1, 1_000, ago("1 hour"), "null", HERE);
        Instant placed = Instant.now().minus(Duration.ofDays(3));

        Memory waiting = of("", placed.plus(Duration.ofMinutes(10)));
        Memory over = of("", placed.plus(Duration.ofMinutes(40)));
        Memory paid = of("", Instant.now().minus(Duration.ofHours(12)));

        assertThat(List.of(waiting.orders(), waiting.open(), over.orders(), over.open(), paid.orders(), paid.open())).containsExactly(0, 1, 0, 0, 1, 0);
        assertThat(waiting.past()).extracting(Memory.Past::paid).containsExactly(false);
        assertThat(over.past()).isEmpty();
        assertThat(paid.past()).extracting(Memory.Past::face).containsExactly(10_000L);
        assertThat(paid.neighbours()).isEmpty();
        assertThat(of("", Instant.now().minus(Duration.ofDays(4)))).satisfies(before -> {
            assertThat(before.first()).isEqualTo(Instant.EPOCH);
            assertThat(before.most()).isZero();
        });
    }

    @Test
    void manyAreAskedAtOnceAndAnsweredInTheirOrder() {
        past.paid(7, 1, 10_000, ago("1 day"));
        past.paid(9, 1, 10_000, ago("1 day"));
        past.paid(9, 1, 10_000, ago("2 days"));

        assertThat(memories.read(List.of(new Question(9, "", "", "KRW", null), new Question(8, HERE, "", "KRW", null), new Question(7, HERE, "", "KRW", null))))
                .extracting(Memory::orders).containsExactly(2, 0, 1);
        assertThat(memories.read(List.of())).isEmpty();
    }
}
