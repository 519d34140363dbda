package org.hanok.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.api.payment.Payout;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.payment.House;
import org.hanok.payment.charge.Charge;
import org.junit.jupiter.api.Test;

/** Money that goes back of one charge: once per key, never more than came in, by the provider or by hand, and in the books. */
class PayBackTest {

    private final Till till = new Till();
    private final House house = new House().with(till);

    private String settled(String order, String method, long won) {
        Charge charge = house.charges.byCode(house.cashier().request(house.wish(order, method, won, "김하늘")).id()).orElseThrow();
        assertThat(house.settlement.settle(charge, "ref-" + order)).isTrue();
        return charge.code();
    }

    private static Repay repay(String charge, long won, long fee, String key) {
        return new Repay(charge, Money.won(won), Money.won(fee), key, "asked for");
    }

    @Test
    void aCardGoesBackThroughItsProviderOnceAndTheFeeIsEarned() {
        String charge = settled("A-1", "till", 9500);

        assertThat(house.cashier().refund(repay(charge, 9000, 500, "k1"))).isEqualTo(Repayment.DONE);
        assertThat(house.cashier().refund(repay(charge, 9000, 500, "k1"))).isEqualTo(Repayment.DONE);

        assertThat(till.paidBack).containsExactly("k1 9000");
        assertThat(house.books.balance("sales", "KRW")).isEqualTo(Money.won(0));
        assertThat(house.books.balance("fees", "KRW")).isEqualTo(Money.won(-500));
        assertThat(house.books.balance("till", "KRW")).isEqualTo(Money.won(500));
        assertThat(house.charges.byCode(charge).orElseThrow().state()).as("nothing of it is left").isEqualTo(ChargeState.REFUNDED);
        assertThat(house.db.events().stream().filter(e -> e.topic().equals("payment.refunded"))).singleElement().satisfies(event -> assertThat(event.facts())
                .containsEntry("key", "k1").containsEntry("charge", charge).containsEntry("amount", "9000").doesNotContainKey("member"));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        String charge = settled("A-1", "till", 9500);
        house.cashier().refund(repay(charge, 1000, 0, "k1"));

        assertThatThrownBy(() -> house.cashier().refund(repay(charge, 1001, 0, "k1"))).hasMessage("payment.refund.key");
        assertThatThrownBy(() -> house.cashier().refund(repay(charge, 1000, 1, "k1"))).hasMessage("payment.refund.key");
        assertThatThrownBy(() -> house.cashier().refund(repay(charge, 8000, 501, "k2"))).hasMessage("payment.refund.exceeds");
        assertThatThrownBy(() -> house.cashier().refund(repay(charge, 100, -1, "k3"))).hasMessage("payment.refund.exceeds");
        assertThatThrownBy(() -> house.cashier().refund(repay("nothing", 1, 0, "k4"))).hasMessage("payment.refund.none");
        assertThat(house.cashier().refund(repay(charge, 8000, 500, "k5"))).isEqualTo(Repayment.DONE);
    }

    @Test
    void whatAProviderCannotSayWaitsAndTheJobAsksOn() {
        String charge = settled("A-1", "till", 9500);
        till.trouble = new Refused("till.busy");

        assertThat(house.cashier().refund(repay(charge, 3000, 0, "k1"))).isEqualTo(Repayment.WAITING);
        assertThat(house.db.topics()).doesNotContain("payment.refunded");
        till.trouble = null;
        house.clock.advance(java.time.Duration.ofMinutes(6));
        house.reconcile().run();

        assertThat(till.paidBack).containsExactly("k1 3000");
        assertThat(house.db.value("SELECT state || attempts FROM payment.refund")).isEqualTo("DONE2");
    }

    @Test
    void aProviderThatSaysNoIsSeenAndAskedAgainOnlyWhenStaffWantIt() {
        String charge = settled("A-1", "till", 9500);
        till.trouble = new Declined("till.no");

        assertThat(house.cashier().refund(repay(charge, 3000, 0, "k1"))).isEqualTo(Repayment.FAILED);
        assertThat(house.db.topics()).contains("payment.refund.failed");
        house.clock.advance(java.time.Duration.ofMinutes(6));
        house.reconcile().run();
        assertThat(till.asked).isEqualTo(1);
        assertThat(house.cashier().refund(repay(charge, 3000, 0, "k1"))).isEqualTo(Repayment.FAILED);
        till.trouble = null;
        assertThat(house.cashier().refund(repay(charge, 3000, 0, "k1"))).isEqualTo(Repayment.DONE);
        assertThat(house.db.value("SELECT note FROM payment.refund")).isEmpty();
    }

    @Test
    void staffMayPayByTransferWhatTheProviderRefused() {
        String charge = settled("A-1", "till", 9500);
        till.trouble = new Declined("till.no");
        house.cashier().refund(repay(charge, 3000, 0, "k1"));

        assertThatThrownBy(() -> house.cashier().transferred("k1", new Payout("gone", "1", 900))).hasMessage("payment.refund.account");
        assertThatThrownBy(() -> house.cashier().transferred("k1", new Payout("kb", " ", 900))).hasMessage("payment.refund.reference");
        assertThatThrownBy(() -> house.cashier().transferred("k2", new Payout("kb", "1", 900))).hasMessage("payment.refund.unknown");
        house.cashier().transferred("k1", new Payout("kb", "1", 900));

        assertThat(house.books.balance("outgoing", "KRW")).isEqualTo(Money.won(-3000));
        assertThat(house.books.balance("till", "KRW")).isEqualTo(Money.won(9500));
        assertThat(house.db.topics()).containsOnlyOnce("payment.refunded");
    }

    @Test
    void nobodyTransfersWhatTheProviderMayStillPay() {
        String charge = settled("A-1", "till", 9500);
        till.trouble = new Refused("till.busy");
        house.cashier().refund(repay(charge, 3000, 0, "k1"));

        assertThatThrownBy(() -> house.cashier().transferred("k1", new Payout("kb", "1", 900))).hasMessage("payment.refund.running");
    }

    @Test
    void ofManyChargesOfAnOrderTheNamedOneIsPaidBack() {
        String first = settled("A-1", "till", 9500);
        String second = settled("A-1", "bank", 9500);

        assertThat(house.cashier().refund(repay(second, 9500, 0, "k1"))).isEqualTo(Repayment.BY_HAND);
        house.cashier().transferred("k1", new Payout("kb", "1", 900));

        assertThat(house.charges.byCode(first).orElseThrow().state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.charges.byCode(second).orElseThrow().state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(till.paidBack).isEmpty();
    }

    @Test
    void theDatabaseItselfLetsNoMoreGoBackThanCameIn() {
        String charge = settled("A-1", "bank", 9500);
        house.cashier().refund(repay(charge, 9000, 0, "k1"));
        String row = "INSERT INTO payment.refund (refund_key, charge_id, amount, currency, reason, state, created_at) SELECT 'by hand', id, 501, 'KRW', '', 'WAITING', now()"
                + " FROM payment.charge";

        assertThatThrownBy(() -> house.db.run(row)).hasStackTraceContaining("More goes back than came in");
        assertThatThrownBy(() -> house.db.run("UPDATE payment.refund SET amount = 1")).hasStackTraceContaining("does not change");
        house.cashier().transferred("k1", new Payout("kb", "1", 900));
        assertThatThrownBy(() -> house.db.run("UPDATE payment.refund SET state = 'WAITING', done_at = NULL")).hasStackTraceContaining("does not move");
    }

    @Test
    void racingRefundsOfOneKeyPayOnceAndOfManyKeysNeverTooMuch() throws Exception {
        String charge = settled("A-1", "till", 10_000);

        List<Object> same = together(6, i -> house.cashier().refund(repay(charge, 1000, 0, "same")));
        assertThat(same).contains(Repayment.DONE);
        List<Object> many = together(12, i -> {
            try {
                return house.cashier().refund(repay(charge, 1500, 0, "k" + i));
            } catch (Refused exceeded) {
                return exceeded.key();
            }
        });

        assertThat(many.stream().filter(Repayment.DONE::equals)).hasSize(6);
        assertThat(many.stream().filter("payment.refund.exceeds"::equals)).hasSize(6);
        assertThat(till.paidBack.stream().distinct()).hasSize(7);
        assertThat(house.books.balance("sales", "KRW")).isEqualTo(Money.won(0));
        assertThat(house.charges.byCode(charge).orElseThrow().state()).isEqualTo(ChargeState.REFUNDED);
    }

    @Test
    void theProvidersOwnSumIsComparedOnceAfterEachRefund() {
        String charge = settled("A-1", "till", 9500);
        house.cashier().refund(repay(charge, 3000, 0, "k1"));
        RefundCheck check = new RefundCheck(house.db.em(), house.db, house.db, house.clock, house.charges, house.providers());

        till.returned = null;
        assertThat(check.run()).isEqualTo("1 refunded charges compared, 0 differ");
        till.returned = Money.won(4000);
        assertThat(check.run()).isEqualTo("1 refunded charges compared, 1 differ");
        assertThat(check.run()).isEqualTo("0 refunded charges compared, 0 differ");
        assertThat(house.db.events().stream().filter(e -> e.topic().equals("payment.refund.mismatch"))).singleElement()
                .satisfies(e -> assertThat(e.facts()).containsEntry("amount", "3000").containsEntry("told", "4000").containsEntry("charge", charge));
        house.cashier().refund(repay(charge, 1000, 0, "k2"));
        assertThat(check.run()).isEqualTo("1 refunded charges compared, 0 differ");
    }

    @Test
    void staffHaveTheProviderAskedOnceMoreFromTheList() {
        String charge = settled("A-1", "till", 9500);
        till.trouble = new Declined("till.no");
        house.cashier().refund(repay(charge, 3000, 0, "k1"));
        var action = new RefundAdmin(house.repaid).actions().get(0);
        var selected = house.db.call(() -> house.db.em().createQuery("SELECT r FROM Refund r JOIN FETCH r.charge", Refund.class).getResultList());

        assertThat(action.apply(selected, null)).isEqualTo(1);
        assertThat(action.apply(selected, null)).isZero();
        till.trouble = null;
        house.reconcile().run();
        assertThat(till.paidBack).containsExactly("k1 3000");
    }

    private interface Numbered {
        Object run(int number);
    }

    private static List<Object> together(int threads, Numbered work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = IntStream.range(0, threads).<java.util.concurrent.Callable<Object>>mapToObj(i -> () -> {
                start.await();
                return work.run(i);
            }).toList();
            List<Object> results = new ArrayList<>();
            for (var result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** A provider that does what the test says. */
    private static final class Till implements PaymentProvider {

        private final List<String> paidBack = new java.util.concurrent.CopyOnWriteArrayList<>();
        private volatile RuntimeException trouble;
        private volatile Money returned;
        private volatile int asked;

        @Override
        public String id() {
            return "till";
        }

        @Override
        public PaymentMethod method() {
            return new PaymentMethod("till", "till", "till", "credit-card");
        }

        @Override
        public Optional<String> begin(org.hanok.api.payment.Charge charge, ChargeRequest request) {
            return Optional.empty();
        }

        @Override
        public Hint hint(Map<String, String> headers, byte[] body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Truth confirm(String chargeId) {
            throw new Refused("till.unknown");
        }

        @Override
        public void refund(String chargeId, Money amount, String key, String reason) {
            asked++;
            if (trouble != null) {
                throw trouble;
            }
            paidBack.add(key + " " + amount.minor());
        }

        @Override
        public Optional<Money> returned(String chargeId) {
            return Optional.ofNullable(returned);
        }
    }
}
