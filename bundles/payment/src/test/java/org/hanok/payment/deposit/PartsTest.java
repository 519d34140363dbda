package org.hanok.payment.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.web.Visit;
import org.hanok.payment.Doors;
import org.hanok.payment.House;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts, too much, too late, names that several carry: what follows from a deposit that is not simply the price. */
class PartsTest {

    private final House house = new House();
    private int balance;

    @Test
    void severalDepositsPayOneOrder() {
        wait("A-1", 50_000, "김하늘", 7);
        arrive("김하늘", 20_000);
        assertThat(state("A-1")).isEqualTo(ChargeState.PENDING);
        assertThat(latest().state()).isEqualTo(DepositState.PARTIAL);
        assertThat(house.db.events().get(0).facts()).containsEntry("rest", "30000").containsEntry("member", "7");
        arrive("김하늘", 10_000);
        arrive("김하늘", 20_000);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(rows()).extracting(DepositRow::state).containsOnly(DepositState.MATCHED);
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled");
        assertThat(won("suspense")).isZero();
        assertThat(won("sales")).isEqualTo(-50_000);
    }

    @Test
    void whatIsPaidOverBecomesTheMembersCredit() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 10_000);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.value("SELECT balance FROM payment.credit WHERE member = 7")).isEqualTo("500");
        assertThat(house.db.topics()).containsExactly("payment.settled", "deposit.over", "deposit.matched");
        assertThat(won("sales")).isEqualTo(-9500);
        assertThat(won("suspense")).isZero();
    }

    @Test
    void aPartCanBeTakenOffAndGivenBackUntilTheOrderIsPaid() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9000);
        long id = latest().id();
        house.desk.detach(id, 42);
        assertThat(latest().reason()).isEqualTo(Reason.DETACHED);
        house.desk.attach(id, code("A-1"), 42);
        assertThat(latest().state()).isEqualTo(DepositState.PARTIAL);
        house.desk.giveBack(id, "wrong shop", 42);
        assertThat(latest().state()).isEqualTo(DepositState.RETURNED);
        assertThat(won("suspense")).isZero();
        assertThat(won("outgoing")).isEqualTo(-9000);
        assertThatThrownBy(() -> house.desk.attach(id, code("A-1"), 42)).isInstanceOf(Refused.class).hasMessage("payment.deposit.over");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartThatLeavesWhileTheLastOneComesPaysNothing(boolean back) throws Exception {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9000);
        long first = latest().id();
        arrive("박바다", 500);
        long last = latest().id();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> attached = house.db.call(() -> {
            if (back) {
                house.desk.giveBack(first, "sent back", 42);
            } else {
                house.desk.detach(first, 42);
            }
            Future<?> running = other.submit(() -> house.desk.attach(last, code("A-1"), 43));
            while (house.db.value("select count(*) from pg_locks where not granted").equals("0")) {
                Thread.onSpinWait();
            }
            return running;
        });
        attached.get();
        other.shutdown();
        assertThat(state("A-1")).isEqualTo(ChargeState.PENDING);
        assertThat(rows()).extracting(DepositRow::state).containsExactlyInAnyOrder(back ? DepositState.RETURNED : DepositState.QUEUED, DepositState.PARTIAL);
        assertThat(house.db.topics()).doesNotContain("payment.settled");
    }

    @Test
    void whatPaysAnOrderIsNotTakenOffAgain() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9500);
        assertThatThrownBy(() -> house.desk.detach(latest().id(), 42)).hasMessage("payment.deposit.taken");
        assertThatThrownBy(() -> house.desk.giveBack(latest().id(), "no", 42)).hasMessage("payment.deposit.taken");
        assertThatThrownBy(() -> house.db.run("UPDATE payment.deposit SET state = 'QUEUED', charge_id = NULL")).hasMessageContaining("does not move");
    }

    @Test
    void aPartOfACancelledOrderComesBackToStaff() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9000);
        house.charges.cancel(new Ref("shop.order", "A-1"));
        assertThat(new DepositSweep(house.deposits).run()).contains("freed 1");
        assertThat(latest().state()).isEqualTo(DepositState.QUEUED);
        assertThat(latest().reason()).isEqualTo(Reason.ORDER_GONE);
        assertThat(house.db.topics()).endsWith("deposit.unmatched");
    }

    @Test
    void moneyThatCameBeforeItsChargeFindsItLater() {
        arrive("김하늘", 9500);
        arrive("박바다", 700);
        assertThat(new DepositSweep(house.deposits).run()).contains("of 0 that");
        wait("A-1", 9500, "김하늘", 7);
        assertThat(new DepositSweep(house.deposits).run()).contains("of 1 that");
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled");
        assertThat(rows()).extracting(DepositRow::state).containsExactlyInAnyOrder(DepositState.MATCHED, DepositState.QUEUED);
        assertThat(new DepositSweep(house.deposits).run()).contains("of 0 that");
    }

    @Test
    void aPlainDepositCostsThreeStatementsAndItsChargeOne() {
        assertThat(house.db.plugin().statements(() -> wait("A-1", 9500, "김하늘", 7))).isEqualTo(1);
        assertThat(house.db.plugin().statements(() -> arrive("김하늘", 9500))).isEqualTo(3);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
    }

    @Test
    void aPartThatIsAttachedWhileTheWholeComesIsSeen() throws Exception {
        wait("A-1", 9500, "김하늘", 7);
        arrive("박바다", 3000);
        long part = latest().id();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> whole = house.db.call(() -> {
            house.desk.attach(part, code("A-1"), 42);
            Future<?> running = other.submit(() -> arrive("김하늘", 9500));
            while (house.db.value("select count(*) from pg_locks where not granted").equals("0")) {
                Thread.onSpinWait();
            }
            return running;
        });
        whole.get();
        other.shutdown();
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        assertThat(rows()).extracting(DepositRow::state).containsOnly(DepositState.MATCHED);
        assertThat(house.db.value("SELECT balance FROM payment.credit WHERE member = 7")).isEqualTo("3000");
        assertThat(won("suspense")).isZero();
        assertThat(house.audit.look()).isEmpty();
    }

    @Test
    void isSettledByADepositOnlyWhileBothAreAsTheyWere() throws Exception {
        wait("A-1", 9500, "김하늘", 7);
        arrive("박바다", 9500);
        long id = latest().id();
        assertThat(settledBy(id, 9500)).as("somebody has looked at it").isEmpty();
        house.db.run("ALTER TABLE payment.deposit DISABLE TRIGGER USER; UPDATE payment.deposit SET state = 'NEW'; ALTER TABLE payment.deposit ENABLE TRIGGER USER");
        assertThat(settledBy(id, 9400)).as("another sum").isEmpty();
        assertThat(settledBy(id + 1, 9500)).as("no deposit").isEmpty();
        house.db.run("UPDATE payment.charge SET parted = true");
        assertThat(settledBy(id, 9500)).as("paid in parts once").isEmpty();
        assertThat(List.of(state("A-1"), house.db.value("SELECT state FROM payment.deposit"))).containsExactly(ChargeState.PENDING, "NEW");
        house.db.run("UPDATE payment.charge SET parted = false");
        assertThat(settledBy(id, 9500)).hasValueSatisfying(charge -> assertThat(charge.state()).isEqualTo(ChargeState.SETTLED));
        assertThat(settledBy(id, 9500)).as("again").isEmpty();
        assertThat(house.db.value("SELECT state || ' ' || reason || ' ' || confidence || ' ' || findings FROM payment.deposit")).isEqualTo("MATCHED EXACT 9990 name.SAME");
        assertThat(house.db.value("SELECT reference FROM payment.charge")).isEqualTo("deposit-" + id);
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled");
        assertThat(house.audit.look()).isEmpty();
    }

    private Optional<Charge> settledBy(long deposit, long won) {
        return house.settlement.settleBy(deposit, code("A-1"), Money.won(won), Reason.EXACT.name(), 9990, "name.SAME");
    }

    @Test
    void pagesOfOrdersAskForPartsOnceUntilOneComes() {
        PartCard card = new PartCard(house.db.em(), house.db, house.cache);
        Visit page = Doors.stranger().about(new Ref("shop.order", "A-1"));
        wait("A-1", 9500, "김하늘", 7);
        assertThat(card.show(page)).isEmpty();
        assertThat(house.db.plugin().statements(() -> card.show(page))).isZero();
        arrive("김하늘", 3000);
        assertThat(card.show(page)).isPresent();
    }

    @Test
    void isOnlySettledWhenItsPartsLeaveWhatWasThought() {
        wait("A-1", 9500, "김하늘", 7);
        Charge charge = house.charges.byCode(code("A-1")).orElseThrow();
        arrive("김하늘", 9000);
        assertThat(house.settlement.settle(charge, "deposit-9")).isFalse();
        assertThat(house.settlement.settle(charge, Money.won(400), "deposit-9")).isFalse();
        assertThat(state("A-1")).isEqualTo(ChargeState.PENDING);
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("0");
        assertThat(house.settlement.settle(charge, Money.won(500), "deposit-9")).isTrue();
        assertThat(house.db.value("SELECT amount FROM payment.receipt")).isEqualTo("9500");
    }

    @Test
    void whatStaffTookOffIsNotPutBackByItself() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9000);
        house.desk.detach(latest().id(), 42);
        wait("A-2", 9000, "김하늘", 7);
        assertThat(new DepositSweep(house.deposits).run()).contains("of 0 that");
        assertThat(latest().reason()).isEqualTo(Reason.DETACHED);
    }

    @Test
    void membersOfOneNameAreBothShownAndNeitherIsPaid() {
        wait("A-1", 9500, "김하늘", 7);
        wait("A-2", 47_500, "김하늘", 8);
        arrive("김하늘", 9500);
        assertThat(latest().reason()).isEqualTo(Reason.SHARED_NAME);
        assertThat(house.book.candidates(latest().id(), "")).extracting(c -> c.subject().id()).containsExactly("A-1", "A-2");
    }

    @Test
    void theOwnerMayLetTheAmountDecideBetweenThem() {
        house.matching.changed(MatchingSettings.with(Map.of("sharedNames", true)));
        wait("A-1", 9500, "김하늘", 7);
        wait("A-2", 47_500, "김하늘", 8);
        arrive("김하늘", 9500);
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
    }

    @Test
    void aNameThatStaffAttachedOnceIsKnownTheNextTime() {
        wait("A-1", 9500, "김하늘", 7);
        arrive("이엄마", 9500);
        assertThat(latest().state()).isEqualTo(DepositState.QUEUED);
        house.desk.attach(latest().id(), code("A-1"), 42);
        wait("A-2", 19_000, "김하늘", 7);
        arrive("이엄마", 19_000);
        assertThat(state("A-2")).isEqualTo(ChargeState.SETTLED);
        assertThat(latest().findings()).containsExactly("name.KNOWN", "amount.SAME", "time.IN_TIME");
    }

    @Test
    void theEndOfTheOrderNumberIsEnough() {
        wait("20261122-4K7QZP", 9500, "김하늘", 7);
        arrive("4K7QZP", 9500);
        assertThat(state("20261122-4K7QZP")).isEqualTo(ChargeState.SETTLED);
    }

    @Test
    void threeHoursLateItWaitsForStaffWithTheOrderSuggested() {
        wait("A-1", 9500, "김하늘", 7);
        house.clock.advance(Duration.ofMinutes(30 + 181));
        arrive("김하늘", 9500);
        assertThat(latest().reason()).isEqualTo(Reason.LATE);
        assertThat(house.book.candidates(latest().id(), "")).singleElement().satisfies(c -> assertThat(c.findings()).contains("time.TOO_LATE"));
    }

    @Test
    void aLittleLateItPaysByItselfAndTheSettingEndsThat() {
        wait("A-1", 9500, "김하늘", 7);
        house.clock.advance(Duration.ofMinutes(50));
        house.matching.changed(MatchingSettings.with(Map.of("lateMinutes", 0)));
        arrive("김하늘", 9500);
        assertThat(latest().reason()).isEqualTo(Reason.LATE);
        wait("A-2", 7000, "박바다", 8);
        house.clock.advance(Duration.ofMinutes(50));
        house.matching.changed(MatchingSettings.with(Map.of()));
        arrive("박바다", 7000);
        assertThat(state("A-2")).isEqualTo(ChargeState.SETTLED);
    }

    @Test
    void aNewOrderOfTheSameMemberIsNotHeldUpByAnExpiredOne() {
        wait("A-1", 9500, "김하늘", 7);
        house.clock.advance(Duration.ofHours(5));
        wait("A-2", 9500, "김하늘", 7);
        arrive("김하늘", 9500);
        assertThat(state("A-2")).isEqualTo(ChargeState.SETTLED);
        assertThat(state("A-1")).isEqualTo(ChargeState.PENDING);
    }

    @Test
    void moreThanTheOwnersLimitWaitsForStaff() {
        house.matching.changed(MatchingSettings.with(Map.of("mostWon", 9000L)));
        wait("A-1", 9500, "김하늘", 7);
        arrive("김하늘", 9500);
        assertThat(latest().reason()).isEqualTo(Reason.OVER_LIMIT);
    }

    @Test
    void anOddWordingIsADepositWhenStaffSaySoAndAWithdrawalNever() {
        wait("A-1", 9500, "김하늘", 7);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "이체", 9500, 9500));
        house.desk.attach(latest().id(), code("A-1"), 42);
        assertThat(won("bank:kb")).isEqualTo(9500);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "출금", 500, 9000));
        assertThat(won("outgoing")).isEqualTo(500);
        assertThatThrownBy(() -> house.desk.attach(latest().id(), code("A-1"), 42)).hasMessage("payment.deposit.outgoing");
    }

    @Test
    void aWordingThatSaysNothingIsADepositWhenTheBalanceGrewByIt() {
        arrive("박바다", 100);
        wait("A-1", 9500, "김하늘", 7);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "김하늘", "FB이체", 9500, 9600));
        assertThat(state("A-1")).isEqualTo(ChargeState.SETTLED);
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), "카드값", "FB이체", 600, 9000));
        assertThat(latest().reason()).isEqualTo(Reason.NOT_A_DEPOSIT);
    }

    private void wait(String order, long won, String name, long member) {
        house.charges.open(new ChargeRequest(new Ref("shop.order", order), "bank", Money.won(won), "Gift card", member, name,
                house.clock.instant().plus(Duration.ofMinutes(30)), "/account/orders/" + order, java.util.Locale.KOREAN));
    }

    private void arrive(String name, long won) {
        balance += won;
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), name, "deposit", won, balance));
    }

    private List<DepositRow> rows() {
        return house.book.page(Optional.empty(), Long.MAX_VALUE, 100);
    }

    private DepositRow latest() {
        return rows().get(0);
    }

    private String code(String order) {
        return house.charges.bySubject(new Ref("shop.order", order)).orElseThrow().code();
    }

    private ChargeState state(String order) {
        return house.charges.bySubject(new Ref("shop.order", order)).orElseThrow().state();
    }

    private long won(String account) {
        return house.books.balance(account, "KRW").minor();
    }
}
