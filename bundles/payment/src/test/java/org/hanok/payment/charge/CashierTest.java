package org.hanok.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Payout;
import org.hanok.payment.House;
import org.junit.jupiter.api.Test;

class CashierTest {

    private final House house = new House();
    private final Ref order = new Ref("shop.order", "A-1");

    @Test
    void askingTwiceGivesTheSameOpenCharge() {
        var first = house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        var second = house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        assertThat(second).isEqualTo(first);
        assertThat(first.state()).isEqualTo(ChargeState.PENDING);
        assertThat(first.id()).matches("[a-z2-7]{26}");
        assertThat(first.next()).isEmpty();
    }

    @Test
    void anOpenChargeIsNotSilentlyChangedToAnotherAmount() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        assertThatThrownBy(() -> house.cashier().request(house.wish("A-1", "bank", 9400, "김하늘"))).isInstanceOf(Refused.class).hasMessage("payment.charge.changed");
    }

    @Test
    void unknownMethodsWrongPathsAndForeignMoneyAreRefused() {
        assertThatThrownBy(() -> house.cashier().request(house.wish("A-1", "barter", 9500, "김하늘"))).hasMessage("payment.method.unknown");
        assertThatThrownBy(() -> house.cashier().request(house.wish("A-1", "bank", 0, "김하늘"))).isInstanceOf(IllegalArgumentException.class);
        var wish = house.wish("A-1", "bank", 9500, "김하늘");
        for (String path : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
            assertThatThrownBy(() -> house.cashier().request(new org.hanok.api.payment.ChargeRequest(wish.subject(), "bank", wish.amount(), "t", 7, "김하늘",
                    wish.until(), path, wish.locale()))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> house.cashier().request(new org.hanok.api.payment.ChargeRequest(wish.subject(), "bank", new Money(950, "USD"), "t", 7,
                "김하늘", wish.until(), "/x", wish.locale()))).hasMessage("payment.method.currency");
    }

    @Test
    void settlingHappensOnceAndTellsOnce() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        Charge charge = house.charges.bySubject(order).orElseThrow();
        assertThat(house.settlement.settle(charge, "deposit-1")).isTrue();
        assertThat(house.settlement.settle(charge, "deposit-2")).isFalse();
        assertThat(house.db.topics()).containsExactly("payment.settled");
        assertThat(house.db.events().get(0).facts()).containsEntry("charge", charge.code()).containsEntry("amount", "9500").containsEntry("currency", "KRW")
                .containsEntry("method", "bank").containsKey("receipt");
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
    }

    @Test
    void ofManySettlersExactlyOneWins() throws Exception {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        Charge charge = house.charges.bySubject(order).orElseThrow();
        assertThat(together(12, i -> house.settlement.settle(charge, "deposit-" + i))).containsOnlyOnce(true);
        assertThat(house.db.value("SELECT count(*) FROM payment.receipt")).isEqualTo("1");
        assertThat(house.db.topics()).containsExactly("payment.settled");
    }

    @Test
    void settlingAndCancellingAtOnceEndInOneOfTheTwo() throws Exception {
        for (int round = 0; round < 20; round++) {
            String number = "R-" + round;
            house.cashier().request(house.wish(number, "bank", 9500, "김하늘"));
            Charge charge = house.charges.bySubject(new Ref("shop.order", number)).orElseThrow();
            together(2, i -> i == 0 ? house.settlement.settle(charge, "deposit-" + number) : cancel(number));
            ChargeState state = house.charges.byCode(charge.code()).orElseThrow().state();
            long told = house.db.events().stream().filter(e -> e.subject().id().equals(number)).count();
            assertThat(state).isIn(ChargeState.SETTLED, ChargeState.CANCELLED);
            assertThat(told).isEqualTo(1);
        }
    }

    @Test
    void manyBrowsersOpenOneCharge() throws Exception {
        var ids = together(8, i -> house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘")).id());
        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    void aPaidChargeIsToldBeforeAnOpenOne() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        house.settlement.settle(house.charges.bySubject(order).orElseThrow(), "deposit-1");
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        assertThat(house.cashier().charge(order).orElseThrow().state()).isEqualTo(ChargeState.SETTLED);
        assertThat(house.cashier().charge(new Ref("shop.order", "none"))).isEqualTo(Optional.empty());
    }

    @Test
    void cancellingTellsAndSettlingAfterwardsDoesNothing() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        Charge charge = house.charges.bySubject(order).orElseThrow();
        house.cashier().cancel(order);
        house.cashier().cancel(order);
        assertThat(house.settlement.settle(charge, "deposit-1")).isFalse();
        assertThat(house.db.topics()).containsExactly("payment.cancelled");
    }

    @Test
    void aTransferIsPaidBackByHandOnceAndNeverMoreThanWasPaid() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(100), "k0", "r")).hasMessage("payment.refund.none");
        house.settlement.settle(house.charges.bySubject(order).orElseThrow(), "deposit-1");
        assertThat(house.cashier().refund(order, Money.won(9000), "k1", "r")).isFalse();
        assertThat(house.cashier().refund(order, Money.won(9000), "k1", "r")).isFalse();
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(8000), "k1", "r")).hasMessage("payment.refund.key");
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(501), "k2", "r")).hasMessage("payment.refund.exceeds");
        assertThatThrownBy(() -> house.cashier().refund(order, Money.won(0), "k3", "r")).hasMessage("payment.refund.exceeds");
        assertThat(house.db.value("SELECT count(*) FROM payment.refund")).isEqualTo("1");
    }

    @Test
    void staffSayingTransferredEndsTheChargeWhenAllIsBack() {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        house.settlement.settle(house.charges.bySubject(order).orElseThrow(), "deposit-1");
        house.cashier().refund(order, Money.won(9500), "k1", "r");
        house.cashier().transferred("k1", new Payout("kb", "2026-11-29 #12", 900));
        house.cashier().transferred("k1", new Payout("kb", "2026-11-29 #12", 900));
        assertThat(house.db.value("SELECT payout_account || ' ' || payout_reference || ' ' || payout_by FROM payment.refund")).isEqualTo("kb 2026-11-29 #12 900");
        assertThat(house.charges.bySubject(order).orElseThrow().state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(house.db.topics()).containsExactly("payment.settled", "payment.refunded");
    }

    @Test
    void racingRefundsWithDifferentKeysNeverExceedThePayment() throws Exception {
        house.cashier().request(house.wish("A-1", "bank", 9500, "김하늘"));
        house.settlement.settle(house.charges.bySubject(order).orElseThrow(), "deposit-1");
        together(8, i -> {
            try {
                return house.cashier().refund(order, Money.won(5000), "k" + i, "r");
            } catch (Refused exceeded) {
                return true;
            }
        });
        assertThat(house.db.value("SELECT sum(amount) FROM payment.refund")).isEqualTo("5000");
    }

    private boolean cancel(String number) {
        house.cashier().cancel(new Ref("shop.order", number));
        return false;
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tasks = IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> {
                start.await();
                return work.run(i);
            }).toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
