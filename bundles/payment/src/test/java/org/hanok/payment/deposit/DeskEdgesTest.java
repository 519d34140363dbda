package org.hanok.payment.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.payment.House;
import org.hanok.payment.match.AmountFit;
import org.hanok.payment.notice.DepositNotice;
import org.junit.jupiter.api.Test;

/** Deposits of which nobody knows, charges that are over, and what is judged a second time. */
class DeskEdgesTest {

    private final House house = new House();
    private int balance;

    private void wait(String order, long won, String name) {
        house.charges.open(new ChargeRequest(new Ref("shop.order", order), "bank", Money.won(won), "Gift card", 7, name,
                house.clock.instant().plus(Duration.ofMinutes(30)), "/account/orders/" + order, Locale.KOREAN));
    }

    private long arrive(String name, long won) {
        balance += won;
        return told(name, "deposit", won, balance);
    }

    private long told(String name, String method, long won, long after) {
        house.deposits.take(new DepositNotice("kb", house.clock.instant(), name, method, won, after));
        return house.book.page(Optional.empty(), Long.MAX_VALUE, 1).get(0).id();
    }

    @Test
    void aDepositThatNobodyToldOfIsNotFound() {
        wait("A-1", 9500, "김하늘");
        String charge = house.charges.bySubject(new Ref("shop.order", "A-1")).orElseThrow().code();

        for (Consumer<Long> deed : List.<Consumer<Long>>of(id -> house.desk.attach(id, charge, 42), id -> house.desk.detach(id, 42),
                id -> house.desk.ignore(id, "why", 42), id -> house.desk.giveBack(id, "why", 42), house.book::one)) {
            assertThatThrownBy(() -> deed.accept(999_999L)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aChargeWhoseMoneyWentBackIsNotOpenedAndPaidAgain() throws SQLException {
        wait("A-1", 9500, "김하늘");
        arrive("김하늘", 9500);
        String charge = house.charges.bySubject(new Ref("shop.order", "A-1")).orElseThrow().code();
        house.db.run("UPDATE payment.charge SET state = 'REFUNDED'");
        long other = arrive("박바다", 9500);

        assertThatThrownBy(() -> house.desk.attach(other, charge, 42)).isInstanceOf(Refused.class).hasMessage("payment.deposit.settled");

        assertThat(house.book.one(other).state()).isEqualTo(DepositState.QUEUED);
        assertThat(house.db.value("SELECT count(*) FROM payment.charge")).isEqualTo("1");
        assertThat(house.db.topics()).containsOnlyOnce("payment.settled");
    }

    @Test
    void ofTwoPartsAtOnceTheSecondIsHeldAgainstWhatTheFirstLeft() throws Exception {
        wait("A-1", 9500, "김하늘");
        long first = arrive("박바다", 9000);
        String charge = house.charges.bySubject(new Ref("shop.order", "A-1")).orElseThrow().code();
        ExecutorService other = Executors.newSingleThreadExecutor();

        Future<Long> arriving = house.db.call(() -> {
            house.desk.attach(first, charge, 42);
            Future<Long> running = other.submit(() -> arrive("김하늘", 9000));
            while (house.db.value("select count(*) from pg_locks where not granted").equals("0")) {
                Thread.onSpinWait();
            }
            return running;
        });
        DepositRow second = house.book.one(arriving.get());
        other.shutdown();

        assertThat(second.state() + " " + second.reason()).as("it was judged with the order's whole price, and again with the rest").isEqualTo("MATCHED SURE");
        assertThat(house.book.one(first).state()).isEqualTo(DepositState.MATCHED);
        assertThat(house.db.value("SELECT balance FROM payment.credit WHERE member = 7")).isEqualTo("8500");
        assertThat(Stream.of("suspense", "sales").map(account -> house.books.balance(account, "KRW").minor())).containsExactly(0L, -9500L);
    }

    @Test
    void whatIsJudgedAgainAndNotPaidSaysWhatIsKnownNow() {
        long id = arrive("박바다", 9500);
        assertThat(house.book.one(id)).satisfies(row -> assertThat(row.reason()).isEqualTo(Reason.NOBODY))
                .satisfies(row -> assertThat(row.findings()).isEmpty());
        house.clock.advance(Duration.ofMinutes(5));
        wait("A-1", 9500, "김하늘");
        house.clock.advance(Duration.ofMinutes(5));

        assertThat(new DepositSweep(house.deposits).run()).contains("of 0 that");

        assertThat(house.book.one(id)).satisfies(row -> {
            assertThat(row.state() + " " + row.reason()).isEqualTo("QUEUED OTHER_NAME");
            assertThat(row.findings()).contains("amount.SAME");
        });
        assertThat(house.db.value("SELECT decided_at > (SELECT created_at FROM payment.charge) FROM payment.deposit")).as("and is not judged a third time")
                .isEqualTo("true");
        assertThat(house.db.topics()).as("staff know of it").containsExactly("deposit.unmatched");
    }

    @Test
    void whatTheBankCallsAWithdrawalIsOneWhateverTheBalanceSays() {
        arrive("박바다", 100);

        long odd = told("박바다", "출금", 50, 150);

        assertThat(house.book.one(odd).reason()).isEqualTo(Reason.NOT_A_DEPOSIT);
        assertThat(house.books.balance("outgoing", "KRW").minor()).isEqualTo(50);
    }

    @Test
    void aListOffersWhatIsAtLeastAsLikelyAsNot() {
        wait("A-1", 9500, "김하늘");
        List<Long> ids = Stream.of("하늘네", "김바눌", "이하늘", "김바둑", "박하는", "김", "김하늘바다산들").map(name -> arrive(name, 9500)).toList();
        List<Long> likely = ids.stream().filter(id -> sure(id).compareTo(new BigDecimal(50)) >= 0).toList();

        assertThat(likely).isNotEmpty().hasSizeLessThan((int) ids.stream().filter(id -> sure(id).signum() > 0).count());
        assertThat(house.book.best(ids)).containsOnlyKeys(likely);
    }

    @Test
    void aDepositFarTooSmallIsTooLittleAsAPartIs() {
        wait("A-1", 9500, "김하늘");

        assertThat(house.book.candidates(arrive("김하늘", 100), "")).singleElement().satisfies(found -> {
            assertThat(found.fit()).isEqualTo(AmountFit.TOO_LITTLE);
            assertThat(found.tooLittle()).isTrue();
        });
    }

    @Test
    void staffDecideAboutWhatIsNewQueuedOrPutAsideAndNothingElse() throws SQLException {
        wait("A-1", 9500, "김하늘");
        long queued = arrive("박바다", 100);
        assertThat(house.book.one(queued).open()).isTrue();
        house.desk.ignore(queued, "private", 42);
        assertThat(house.book.one(queued).open()).as("put aside").isTrue();
        house.desk.giveBack(queued, "sent", 42);
        house.db.run("INSERT INTO payment.deposit (account, received_at, payer_name, method, amount, balance, state, reason, stored_at)"
                + " VALUES ('kb', '2026-11-22T01:00:00Z', 'x', 'deposit', 1, 1, 'NEW', 'NEW', now())");
        assertThat(house.book.page(Optional.of(DepositState.NEW), Long.MAX_VALUE, 9)).as("kept, and the power went").singleElement()
                .satisfies(row -> assertThat(row.open()).isTrue());

        assertThat(Stream.of(queued, arrive("김하늘", 9000), arrive("김하늘", 500)).map(id -> house.book.one(id).open())).as("returned and paid")
                .containsOnly(false);
    }

    private BigDecimal sure(long id) {
        return house.book.candidates(id, "").stream().findFirst().map(Candidate::confidence).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }
}
