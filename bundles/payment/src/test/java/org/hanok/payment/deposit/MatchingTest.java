package org.hanok.payment.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.House;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");
    private final House house = new House();

    @Test
    void theRightNameAndAmountPayAndTellInOneGo() {
        wait("A-1", 9500, "김하늘");
        assertThat(house.deposits.take(told("김하늘", 9500, 1))).isTrue();
        assertThat(only().state()).isEqualTo(DepositState.MATCHED);
        assertThat(only().reason()).isEqualTo(Reason.EXACT);
        assertThat(only().paid()).contains(new Ref("shop.order", "A-1"));
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsExactly("payment.settled", "deposit.matched");
    }

    @Test
    void theSameNoticeThreeTimesMoreChangesNothing() {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told("김하늘", 9500, 1));
        wait("A-2", 9500, "김하늘");
        for (int i = 0; i < 3; i++) {
            assertThat(house.deposits.take(told("김하늘", 9500, 1))).isFalse();
        }
        assertThat(state("A-2")).isEqualTo(ChargeState.PENDING);
        assertThat(rows()).hasSize(1);
        assertThat(house.db.topics()).containsExactly("payment.settled", "deposit.matched");
    }

    @Test
    void twoDepositsOfTheSameMinuteAreTwoWhenTheBalanceMoved() {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told("김하늘", 9500, 10_000));
        house.deposits.take(told("김하늘", 9500, 19_500));
        assertThat(rows()).extracting(DepositRow::state).containsExactlyInAnyOrder(DepositState.MATCHED, DepositState.QUEUED);
    }

    @ParameterizedTest
    @CsvSource({"김하늘,9500,MATCHED,EXACT", "김 하늘,9500,MATCHED,EXACT", "토스김하늘,9500,MATCHED,EXACT", "123김하늘,9500,MATCHED,EXACT", "김하늘(엄마),9500,MATCHED,EXACT",
        "김하능,9500,MATCHED,SURE", "김하늘,9501,MATCHED,SURE", "김하늘,9499,PARTIAL,SURE", "김하늘,99500,QUEUED,OTHER_AMOUNT", "김하늘,100,QUEUED,OTHER_AMOUNT",
        "이하늘,9500,QUEUED,OTHER_NAME", "김바눌,9500,QUEUED,UNSURE", "박바다,100,QUEUED,NOBODY", "'',9500,QUEUED,NAMELESS", "김,9500,QUEUED,NAMELESS"})
    void everyOutcomeHasItsReason(String name, long amount, DepositState state, Reason reason) {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told(name, amount, 1));
        assertThat(only().state()).isEqualTo(state);
        assertThat(only().reason()).isEqualTo(reason);
        assertThat(house.db.topics()).contains(switch (state) {
            case MATCHED -> "deposit.matched";
            case PARTIAL -> "deposit.partial";
            default -> "deposit.unmatched";
        });
    }

    @Test
    void ofTwoEqualsNeitherIsPaidAndBothAreShown() {
        wait("A-1", 9500, "김하늘");
        wait("A-2", 9500, "김하늘");
        house.deposits.take(told("김하늘", 9500, 1));
        assertThat(only().reason()).isEqualTo(Reason.SEVERAL);
        assertThat(house.book.candidates(only().id(), "")).extracting(c -> c.subject().id()).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(house.db.topics()).containsExactly("deposit.unmatched");
    }

    @ParameterizedTest
    @CsvSource({"' 김하늘 ',김**", "𠮷野,𠮷**", "'',-", "' ',-"})
    void staffHearWhatCameAndHowAndOfThePayerOneLetter(String name, String told) {
        house.deposits.take(told(name, 9500, 1));
        assertThat(house.db.events()).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("payer", told).containsEntry("method", "deposit")
                .containsEntry("account", "kb").containsEntry("amount", "9500").doesNotContainValue(name.strip()));
    }

    @ParameterizedTest
    @CsvSource({"deposit,QUEUED", "입금,QUEUED", "전자금융입금,QUEUED", "ATM DEPOSIT,QUEUED", "withdrawal,IGNORED", "출금,IGNORED", "이자,IGNORED"})
    void onlyMoneyComingInIsMatched(String wording, DepositState state) {
        house.deposits.take(new DepositNotice("kb", AT, "박바다", wording, 100, 0));
        assertThat(only().state()).isEqualTo(state);
    }

    @Test
    void cardAndGivenUpChargesAreNotPaidByDeposits() {
        house.charges.open(house.wish("A-1", "card", 9500, "김하늘"));
        wait("A-2", 9500, "김하늘");
        house.charges.cancel(new Ref("shop.order", "A-2"));
        house.deposits.take(told("김하늘", 9500, 1));
        assertThat(only().state()).isEqualTo(DepositState.QUEUED);
        assertThat(house.book.candidates(only().id(), "")).extracting(c -> c.subject().id()).containsExactly("A-2");
    }

    @Test
    void whatWasKeptBeforeThePowerWentIsMatchedLater() throws Exception {
        wait("A-1", 9500, "김하늘");
        house.db.run("INSERT INTO payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, stored_at)"
                + " VALUES ('kb', '2026-11-22T01:00:00Z', '김하늘', 'deposit', 9500, 1, 'NEW', 'NEW', now())");
        assertThat(new DepositSweep(house.deposits).run()).contains("1");
        assertThat(only().state()).isEqualTo(DepositState.MATCHED);
        assertThat(new DepositSweep(house.deposits).run()).contains("0");
    }

    @Test
    void manyDepositsAtOncePayOneChargeOnce() throws Exception {
        wait("A-1", 9500, "김하늘");
        together(10, i -> house.deposits.take(told("김하늘", 9500, i)));
        assertThat(rows()).filteredOn(d -> d.state() == DepositState.MATCHED).hasSize(1);
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled");
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
    }

    @Test
    void oneNoticeArrivingManyTimesAtOnceIsKeptOnce() throws Exception {
        wait("A-1", 9500, "김하늘");
        List<Boolean> first = together(10, i -> house.deposits.take(told("김하늘", 9500, 1)));
        assertThat(first).containsOnlyOnce(true);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void staffAttachADepositOnce() {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told("하늘네", 9500, 1));
        String charge = house.book.candidates(only().id(), "").get(0).charge();
        house.desk.attach(only().id(), charge, 42);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(only().reason()).isEqualTo(Reason.BY_HAND);
        assertThat(house.db.value("SELECT decided_by FROM payment.deposit")).isEqualTo("42");
        house.desk.attach(only().id(), charge, 42);
        wait("A-2", 9500, "하늘네");
        String other = house.charges.bySubject(new Ref("shop.order", "A-2")).orElseThrow().code();
        assertThatThrownBy(() -> house.desk.attach(only().id(), other, 42)).isInstanceOf(Refused.class).hasMessage("payment.deposit.taken");
        assertThatThrownBy(() -> house.desk.ignore(only().id(), "why", 42)).hasMessage("payment.deposit.taken");
    }

    @Test
    void aLateDepositReopensWhatWasGivenUp() {
        wait("A-1", 9500, "김하늘");
        house.charges.cancel(new Ref("shop.order", "A-1"));
        house.clock.advance(Duration.ofHours(3));
        house.deposits.take(told("김하늘", 9500, 1));
        Candidate late = house.book.candidates(only().id(), "").get(0);
        assertThat(late.open()).isFalse();
        house.desk.attach(only().id(), late.charge(), 42);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsExactly("payment.cancelled", "deposit.unmatched", "payment.settled", "deposit.matched");
        assertThat(house.db.events().get(2).fact("charge")).isNotEqualTo(late.charge());
    }

    @Test
    void whatIsPaidAlreadyIsRefusedAndNothingChanges() {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told("하늘네", 9500, 1));
        long id = only().id();
        String charge = house.book.candidates(id, "").get(0).charge();
        assertThatThrownBy(() -> house.desk.attach(id, "unknown", 42)).isInstanceOf(NotFound.class);
        house.deposits.take(told("김하늘", 9500, 2));
        assertThatThrownBy(() -> house.desk.attach(id, charge, 42)).hasMessage("payment.deposit.settled");
        assertThat(house.book.one(id).state()).isEqualTo(DepositState.QUEUED);
    }

    @Test
    void puttingAsideNeedsAReasonAndCanBeUndone() {
        wait("A-1", 9500, "김하늘");
        house.deposits.take(told("하늘네", 9500, 1));
        assertThatThrownBy(() -> house.desk.ignore(only().id(), "  ", 42)).hasMessage("payment.deposit.note.missing");
        house.desk.ignore(only().id(), "private", 42);
        assertThat(only().note()).isEqualTo("private");
        house.desk.attach(only().id(), house.book.candidates(only().id(), "").get(0).charge(), 42);
        assertThat(only().state()).isEqualTo(DepositState.MATCHED);
    }

    @Test
    void twoStaffAttachingOneDepositToTwoOrdersPayOne() throws Exception {
        wait("A-1", 9500, "김하늘");
        wait("A-2", 9500, "김하늘");
        house.deposits.take(told("김하늘", 9500, 1));
        List<String> charges = house.book.candidates(only().id(), "").stream().map(Candidate::charge).toList();
        long id = only().id();
        together(2, i -> {
            try {
                house.desk.attach(id, charges.get(i), 42);
                return true;
            } catch (Refused second) {
                return false;
            }
        });
        assertThat(List.of(state("A-1"), state("A-2"))).containsExactlyInAnyOrder(ChargeState.SETTLED, ChargeState.PENDING);
    }

    @Test
    void theBestCandidatesComeFirstAndStaffCanSearch() {
        wait("NAME", 100, "김하늘");
        wait("AMOUNT", 9500, "박바다");
        wait("OTHER", 7, "최나무");
        wait("BOTH", 9500, "김하늘");
        wait("BOTH2", 9500, "김하늘");
        house.deposits.take(told("김하늘", 9500, 1));
        assertThat(house.book.candidates(only().id(), "")).extracting(c -> c.subject().id()).containsExactly("BOTH2", "BOTH", "NAME");
        assertThat(house.book.candidates(only().id(), " OTHER ")).extracting(c -> c.subject().id()).containsExactly("OTHER");
        assertThat(house.book.candidates(only().id(), "최 나무")).extracting(c -> c.subject().id()).containsExactly("OTHER");
    }

    @Test
    void balancesComeFromEveryMovementAndPagesFromNewestToOldest() {
        house.deposits.take(new DepositNotice("kb", AT, "가나다", "deposit", 10, 500));
        house.deposits.take(new DepositNotice("kb", AT.plusSeconds(60), "라마바", "출금", 10, 490));
        house.deposits.take(new DepositNotice("nh", AT, "사아자", "deposit", 10, 70));
        assertThat(house.book.balances()).extracting(b -> b.account() + "=" + b.balance().minor()).containsExactly("kb=490", "nh=70");
        List<DepositRow> first = house.book.page(Optional.empty(), Long.MAX_VALUE, 2);
        assertThat(first).extracting(DepositRow::payerName).containsExactly("사아자", "라마바");
        assertThat(house.book.page(Optional.empty(), first.get(1).id(), 2)).extracting(DepositRow::payerName).containsExactly("가나다");
        assertThat(house.book.open()).containsEntry(DepositState.QUEUED, 2L).containsEntry(DepositState.NEW, 0L);
    }

    private void wait(String order, long amount, String name) {
        house.cashier().request(house.wish(order, "bank", amount, name));
    }

    private static DepositNotice told(String name, long amount, long balance) {
        return new DepositNotice("kb", AT, name, "deposit", amount, balance);
    }

    private ChargeState state(String order) {
        return house.cashier().charge(new Ref("shop.order", order)).orElseThrow().state();
    }

    private List<DepositRow> rows() {
        return house.book.page(Optional.empty(), Long.MAX_VALUE, 100);
    }

    private DepositRow only() {
        return rows().stream().reduce((a, b) -> {
            throw new AssertionError("more than one deposit");
        }).orElseThrow();
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> work.run(i)).toList();
            List<T> results = new java.util.ArrayList<>();
            for (var result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
