package org.hanok.shop.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.payment.Repayment;
import org.hanok.shop.refund.ask.Aside;
import org.hanok.shop.refund.ask.Decisions;
import org.hanok.shop.refund.ask.Wish;
import org.hanok.shop.refund.pay.PaidBack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a refund begins and ends to be possible, to the piece and to the letter, and what is written down about it. */
class EdgesTest {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    /** Remembers what was forgotten. */
    private record Forgetting(List<String> dropped) implements Cache {

        @Override
        public <T> T get(String key, Duration fresh, Supplier<T> source) {
            return source.get();
        }

        @Override
        public void drop(String prefix) {
            dropped.add(prefix);
        }
    }

    private void behindTheBack(String sql) {
        office.desk.database.run("set session_replication_role = replica; " + sql + "; set session_replication_role = default");
    }

    private Wish because(String order, String reason) {
        return new Wish(order, new TreeSet<>(office.pins(order)), Map.of(), reason, Office.account());
    }

    @Test
    void aDecisionAboutGoodsThatMovedBehindItsBackChangesNothing() {
        String order = office.delivered(1);
        long pin = office.pins(order).get(0);
        String refund = office.ask(order, pin);
        behindTheBack("update shop.pin set state = 'DEAD' where id = " + pin);

        assertThatThrownBy(() -> office.decisions.approve(refund, List.of(), office.staff)).hasMessageContaining("still moved");
        assertThatThrownBy(() -> office.decisions.reject(refund, "no", office.staff)).hasMessageContaining("still moved");
        assertThatThrownBy(() -> office.requests.cancel(refund, Office.BUYER)).hasMessageContaining("still moved");

        assertThat(office.state(refund)).isEqualTo("REQUESTED");
        assertThat(office.desk.count("shop.refund_event")).as("nothing is told either").isEqualTo(1);
    }

    @Test
    void pagesShowAResoldPinAtOnceAndStayAsTheyAreForADeadOne() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        Forgetting cache = new Forgetting(new ArrayList<>());
        Decisions decisions = new Decisions(office.em, office.tx, office.locks, office.pieces, office.writing, new Aside(office.em, cache), office.chronicle);

        decisions.approve(office.ask(order, pins.get(0)), List.of(), office.staff);
        assertThat(cache.dropped()).isEmpty();
        decisions.approve(office.ask(order, pins.get(1)), pins.subList(1, 2), office.staff);
        assertThat(cache.dropped()).containsExactly("shop");
    }

    @Test
    void aProviderThatSaysNoLaterIsSeenAndOtherPluginsMoneyIsNotOurs() {
        office.till.answer = Repayment.WAITING;
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(refund, List.of(), office.staff);
        office.payouts.pay(refund);

        new PaidBack(office.payouts).on(new Event("payment.refunded", Refund.ref(refund), java.time.Instant.EPOCH, Map.of("key", "other:" + refund)));
        assertThat(office.state(refund)).isEqualTo("APPROVED");
        office.tell("payment.refund.failed", refund);

        assertThat(office.desk.text("select state || ' ' || note from shop.refund")).isEqualTo("FAILED shop.refund.failed.provider");
        assertThat(office.desk.outbox.of("refund.failed")).singleElement().satisfies(event -> assertThat(event.subject()).isEqualTo(Refund.ref(refund)));
        office.tell("payment.refunded", refund);
        assertThat(office.state(refund)).as("money that went back after all").isEqualTo("PAID");
    }

    @Test
    void onlyATransferNeedsAnAccount() {
        String card = office.delivered(1);
        behindTheBack("update shop.orders set method = 'card'");
        String bank = office.delivered(1);

        assertThat(office.requests.request(new Wish(card, new TreeSet<>(office.pins(card)), Map.of(), "why", null), office.buyer)).startsWith("R");
        assertThatThrownBy(() -> office.requests.request(new Wish(bank, new TreeSet<>(office.pins(bank)), Map.of(), "why", null), office.buyer))
                .hasMessage("shop.refund.refused.bank");
    }

    @Test
    void wordsAreAsLongAsTheyMayBeAndNoLonger() {
        String order = office.delivered(1);
        assertThatThrownBy(() -> office.requests.request(because(order, "x".repeat(301)), office.buyer)).hasMessage("shop.refund.refused.reason");
        String refund = office.requests.request(because(order, "x".repeat(300)), office.buyer);
        assertThatThrownBy(() -> office.decisions.reject(refund, "x".repeat(301), office.staff)).hasMessage("shop.refund.refused.reason");
        office.decisions.reject(refund, " " + "x".repeat(300) + " ", office.staff);
        assertThat(office.desk.text("select length(note) from shop.refund")).isEqualTo("300");

        String again = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(again, List.of(), office.staff);
        office.payouts.pay(again);
        assertThat(office.payouts.accounts()).extracting("id").containsExactly("kb");
        assertThatThrownBy(() -> office.payouts.transferred(again, "kb", "x".repeat(101), office.staff)).hasMessage("shop.refund.refused.reference");
        office.payouts.transferred(again, "kb", "x".repeat(100), office.staff);
        assertThat(office.state(again)).isEqualTo("PAID");
    }

    @Test
    void aHolderHasSixtyLettersAndAWishAThousandThings() {
        assertThat(BankDetails.of("004", "123456", "x".repeat(60)).holder()).hasSize(60);
        assertThatThrownBy(() -> BankDetails.of("004", "123456", "x".repeat(61))).hasMessage("shop.refund.refused.holder");
        assertThat(Office.account()).as("never shows its number").hasToString("bank 004");

        Map<Long, Integer> thousand = LongStream.rangeClosed(1, 1_000).boxed().collect(Collectors.toMap(id -> id, id -> 1));
        assertThatCode(() -> new Wish("o", new TreeSet<>(thousand.keySet()), thousand, "r", null)).doesNotThrowAnyException();
        Map<Long, Integer> more = LongStream.rangeClosed(1, 1_001).boxed().collect(Collectors.toMap(id -> id, id -> 1));
        assertThatThrownBy(() -> new Wish("o", new TreeSet<>(more.keySet()), Map.of(), "r", null)).hasMessage("shop.refund.refused.form");
        assertThatThrownBy(() -> new Wish("o", new TreeSet<>(), more, "r", null)).hasMessage("shop.refund.refused.form");
    }

    @Test
    void theOrdersOwnHistoryTellsOfItsRefundsAndStaffHearOfAllMoneyThatGoesBack() {
        office.till.answer = Repayment.DONE;
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(refund, List.of(), office.staff);
        office.payouts.pay(refund);

        assertThat(office.desk.rows("select to_state || ' ' || reason || ' ' || actor from shop.order_event where axis = 'NOTE' order by id")).hasToString(
                "[REFUND_REQUESTED %1$s member:7, REFUND_APPROVED %1$s staff:900, REFUND_PAID %1$s payment]".formatted(refund));

        String unpaid = office.desk.place(Office.BUYER, 1, 1);
        office.desk.mispay(unpaid, 5_000, "ch-wrong");
        String money = office.decisions.giveBack(unpaid, "ch-wrong", "wrong amount", office.staff);
        assertThat(office.desk.outbox.of("refund.requested")).hasSize(2).last().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(Refund.ref(money));
            assertThat(event.facts()).containsEntry("pins", "0");
        });
    }

    @Test
    void whatComesInWhileTheProviderIsAskedIsNotUndoneByItsAnswer() {
        String first = office.delivered(1);
        String paid = office.ask(first, office.pins(first).get(0));
        office.decisions.approve(paid, List.of(), office.staff);
        office.till.meanwhile = () -> office.tell("payment.refunded", paid);
        office.payouts.pay(paid);
        assertThat(office.state(paid)).as("the money has gone back").isEqualTo("PAID");

        String order = office.delivered(1);
        String failed = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(failed, List.of(), office.staff);
        office.till.meanwhile = () -> office.tell("payment.refund.failed", failed);
        office.payouts.pay(failed);
        assertThat(office.state(failed)).as("staff transfer it instead").isEqualTo("BY_HAND");
    }
}
