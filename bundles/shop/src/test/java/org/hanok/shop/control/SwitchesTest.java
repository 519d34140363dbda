package org.hanok.shop.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.web.Closures;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final long ACTOR = 900;
    private final Desk desk = new Desk();
    private final Levers levers = new Levers(desk.database.em(), desk.database.tx(), desk.outbox, Clock.systemUTC(), desk.board);

    /** Counts down when pages are forgotten. */
    private record Noticing(CountDownLatch dropped) implements Cache {

        @Override
        public <T> T get(String key, Duration fresh, Supplier<T> source) {
            return source.get();
        }

        @Override
        public void drop(String prefix) {
            dropped.countDown();
        }
    }

    @Test
    void whatIsThrownHoldsAtOnceHereAndEndsAtOnce() {
        for (Switch one : Switch.values()) {
            levers.on(one.name(), "fraud wave", null, ACTOR);
            assertThat(desk.switches.on(one)).as(one.name()).isTrue();
            levers.off(one.name(), ACTOR);
            assertThat(desk.switches.on(one)).as(one.name()).isFalse();
        }
        assertThat(desk.outbox.topics()).startsWith("switch.on", "switch.off").hasSize(2 * Switch.values().length);
    }

    @Test
    void anotherNodeObeysWithinFiveSecondsAndForgetsItsPages() throws InterruptedException {
        CountDownLatch dropped = new CountDownLatch(1);
        Board other = new Board(desk.database.em(), desk.database.tx(), new Noticing(dropped));
        Switches there = new Switches(other);
        Watch watch = new Watch(other);
        try {
            levers.on(Switch.READ_ONLY.name(), "moving house", null, ACTOR);
            assertThat(dropped.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(there.on(Switch.READ_ONLY)).isTrue();
        } finally {
            watch.close();
        }
    }

    @Test
    void goesOffByItselfByTheDatabasesClock() {
        levers.on(Switch.NO_REFUNDS.name(), "night", Instant.now().plus(Duration.ofHours(1)), ACTOR);
        desk.database.run("update shop.switch set since = now() - interval '2 hours', until = now() - interval '1 second'");
        desk.board.refresh();
        assertThat(desk.switches.on(Switch.NO_REFUNDS)).isFalse();
    }

    @Test
    void throwingItAgainChangesReasonAndEndAndKeepsWhenItBegan() {
        levers.on(Switch.NO_SIGN_UP.name(), "first", null, ACTOR);
        Instant since = desk.switches.thrown("NO_SIGN_UP").orElseThrow().since();
        levers.on(Switch.NO_SIGN_UP.name(), "second", Instant.now().plus(Duration.ofHours(1)), ACTOR + 1);
        assertThat(desk.switches.thrown("NO_SIGN_UP")).hasValueSatisfying(thrown -> {
            assertThat(thrown.since()).isEqualTo(since);
            assertThat(thrown.reason()).isEqualTo("second");
            assertThat(thrown.actor()).isEqualTo(ACTOR + 1);
            assertThat(thrown.untilOrNull()).isNotNull();
        });
    }

    @Test
    void everyTurnIsWrittenDownOnceAndForGood() {
        levers.on(Switch.NO_REFUNDS.name(), "night", null, ACTOR);
        levers.off(Switch.NO_REFUNDS.name(), ACTOR);
        levers.off(Switch.NO_REFUNDS.name(), ACTOR);
        assertThat(desk.text("select string_agg(name || turned || reason || actor, ' ' order by id) from shop.switch_event"))
                .isEqualTo("NO_REFUNDSONnight900 NO_REFUNDSOFF900");
        assertThatThrownBy(() -> desk.database.run("delete from shop.switch_event")).hasMessageContaining("only ever added to");
        assertThat(desk.outbox.of("switch.on")).singleElement().extracting(Event::facts).satisfies(facts ->
                assertThat(facts).containsEntry("name", "NO_REFUNDS").containsEntry("reason", "night").containsEntry("member", "900"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> levers.on(Switch.READ_ONLY.name(), "  ", null, ACTOR)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.key()).isEqualTo("shop.switch.reason.odd"));
        assertThatThrownBy(() -> levers.on(Switch.READ_ONLY.name(), "x", Instant.now().minusSeconds(1), ACTOR)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.key()).isEqualTo("shop.switch.until.past"));
        for (String name : new String[] {"EVERYTHING", "BRAND:999", "BRAND:0", "BRAND:x", ""}) {
            assertThatThrownBy(() -> levers.on(name, "x", null, ACTOR)).as(name).isInstanceOf(NotFound.class);
        }
        assertThat(desk.count("shop.switch_event")).isZero();
    }

    @Test
    void tellsWebAndMembersWhatIsClosed() {
        ShopClosures closures = new ShopClosures(desk.switches, Clock.systemUTC());
        assertThat(closures.closed(Closures.CHANGES)).isEmpty();
        levers.on(Switch.READ_ONLY.name(), "moving", Instant.now().plus(Duration.ofMinutes(10)), ACTOR);
        levers.on(Switch.NO_SIGN_UP.name(), "bots", null, ACTOR);
        assertThat(closures.closed(Closures.CHANGES)).hasValueSatisfying(closure -> assertThat(closure.restOrNull()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
        assertThat(closures.closed(Closures.SIGN_UP)).hasValueSatisfying(closure -> assertThat(closure.restOrNull()).isNull());
        assertThat(closures.closed("anything")).isEmpty();
    }

    @Test
    void whileAllIsToLookAtOnlyNobodyOrdersAndWhoeverHasOrderedIsServed() {
        desk.load(1, "AA", 10);
        String number = desk.place(8, 1, 1);
        levers.on(Switch.READ_ONLY.name(), "moving house", null, ACTOR);

        assertThatThrownBy(() -> desk.place(8, 1, 1)).isInstanceOf(Refused.class).hasMessage("shop.checkout.refused.closed");
        assertThat(desk.count("shop.orders")).isEqualTo(1);
        desk.pay(number);
        assertThat(desk.stage(number)).isEqualTo("DELIVERED");
    }

    @Test
    void noNewBuyersStopsOnlyThoseWhoNeverPaid() {
        desk.load(1, "AA", 10);
        desk.pay(desk.place(8, 1, 1));
        levers.on(Switch.NO_NEW_BUYERS.name(), "attack", null, ACTOR);
        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("shop.checkout.refused.newbuyer"));
        assertThat(desk.place(8, 1, 1)).isNotEmpty();
        desk.database.run("insert into shop.customer_override (member_id, once, reason, actor) values (9, true, 'known', 900)");
        assertThat(desk.place(9, 1, 1)).isNotEmpty();
        levers.off(Switch.NO_NEW_BUYERS.name(), ACTOR);
        assertThat(desk.place(7, 1, 1)).isNotEmpty();
    }

    @Test
    void aStoppedBrandIsNotSoldAndItsNeighboursAre() {
        desk.load(1, "AA", 5);
        desk.load(7, "BB", 5);
        levers.on("BRAND:1", "wrong codes", null, ACTOR);
        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("shop.checkout.refused.gone"));
        assertThat(desk.place(7, 7, 1)).isNotEmpty();
        levers.off("BRAND:1", ACTOR);
        assertThat(desk.place(8, 1, 1)).isNotEmpty();
    }

    @Test
    void readOnlyStopsOrders() {
        desk.load(1, "AA", 5);
        levers.on(Switch.READ_ONLY.name(), "moving", null, ACTOR);
        assertThatThrownBy(() -> desk.place(7, 1, 1)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("shop.checkout.refused.closed"));
        assertThat(desk.count("shop.orders")).isZero();
    }
}
