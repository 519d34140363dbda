package org.hanok.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.payment.House;
import org.junit.jupiter.api.Test;

/** Charges as they are opened, found and given up, and what is told when one ends. */
class ChargesTest {

    private final House house = new House();
    private final Ref order = new Ref("shop.order", "A-1");

    private Charge open(String number, String method, long won) {
        return house.charges.open(house.wish(number, method, won, "(주) 김하늘"));
    }

    private Charge again(Charge charge) {
        return house.charges.byCode(charge.code()).orElseThrow();
    }

    @Test
    void whatWasWishedIsWhatStandsThere() {
        ChargeRequest wish = house.wish("A-1", "bank", 9500, "(주) 김하늘");
        Charge charge = again(house.charges.open(wish));

        assertThat(charge.wish()).isEqualTo(wish);
        assertThat(List.of(charge.title(), charge.payerName(), charge.payerKey(), charge.comeBack(), charge.method()))
                .containsExactly("Google Gift Card 10,000", "(주) 김하늘", "김하늘", "/account/orders/A-1", "bank");
        assertThat(charge.created()).isEqualTo(house.clock.instant());
        assertThat(charge.until()).isEqualTo(house.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(charge.payer()).isEqualTo(7);
        assertThat(charge.isOpen()).isTrue();
        assertThat(charge.wish().locale()).isEqualTo(Locale.KOREAN);
    }

    @Test
    void aTransferGoesBackByATransferAndACardDoesNot() {
        assertThat(List.of(open("A-1", "bank", 1000), open("A-1", "vbank", 1000))).allMatch(Charge::isTransfer);
        assertThat(open("A-1", "card", 1000).isTransfer()).isFalse();
    }

    @Test
    void thePayerGoesOnThroughAPageOfOurs() {
        Charge charge = open("A-1", "card", 9500);
        assertThat(charge.provider()).isEmpty();
        assertThat(charge.told().next()).isEmpty();

        house.charges.goesTo(charge, "https://pay.example/1");

        assertThat(again(charge).provider()).isEqualTo("https://pay.example/1");
        assertThat(again(charge).told().next()).contains("/payment/pay/" + charge.code());
    }

    @Test
    void whatTellsMostAboutAnOrderIsFound() {
        Charge given = open("A-1", "bank", 9500);
        house.charges.cancel(order);
        assertThat(house.charges.bySubject(order)).as("better than none").map(Charge::id).contains(given.id());
        Charge late = open("A-1", "card", 9500);
        house.charges.cancel(order);
        assertThat(house.charges.bySubject(order)).as("the latest of two that were given up").map(Charge::id).contains(late.id());
        Charge open = house.charges.reopen(again(given));
        assertThat(open.id()).isGreaterThan(late.id());
        Charge failed = open("A-1", "phone", 9500);
        assertThat(house.settlement.fail(failed)).isTrue();
        assertThat(house.charges.bySubject(order)).as("an open one before a failed one").map(Charge::id).contains(open.id());
        Charge back = open("A-1", "card", 9500);
        house.settlement.settle(back, "pg-1");
        assertThat(house.charges.bySubject(order)).map(Charge::id).contains(back.id());
        assertThat(house.db.call(() -> house.settlement.refunded(again(back)))).isTrue();
        assertThat(house.db.call(() -> house.settlement.refunded(again(back)))).as("once").isFalse();
        assertThat(house.charges.bySubject(order)).as("what went back before what is open").map(Charge::id).contains(back.id());
        house.settlement.settle(open, "deposit-1");
        assertThat(house.charges.bySubject(order)).as("what is paid before what went back").map(Charge::id).contains(open.id());
        assertThat(house.charges.bySubject(new Ref("blog.post", "A-1"))).isEmpty();
    }

    @Test
    void aMembersOpenTransfersAreFoundTheNewestFirst() {
        Charge first = open("A-1", "bank", 1000);
        Charge second = open("A-2", "bank", 2000);
        open("A-3", "card", 3000);
        open("A-4", "bank", 4000);
        house.charges.cancel(new Ref("shop.order", "A-4"));

        assertThat(house.charges.waiting(7)).extracting(Charge::id).containsExactly(second.id(), first.id());
        assertThat(house.charges.waiting(8)).isEmpty();
    }

    @Test
    void anAlarmIsRaisedOnceForEachReason() {
        Charge charge = open("A-1", "card", 9500);

        assertThat(house.charges.alarmed(charge, "amount")).isTrue();
        assertThat(house.charges.alarmed(charge, "amount")).isFalse();
        assertThat(house.charges.alarmed(charge, "currency")).isTrue();
        assertThat(house.charges.alarmed(open("A-2", "card", 9500), "amount")).isTrue();
    }

    @Test
    void whatFailedIsToldOnceAndIsNotPaidAnyMore() {
        Charge charge = open("A-1", "card", 9500);

        assertThat(house.settlement.fail(charge)).isTrue();
        assertThat(house.settlement.fail(charge)).isFalse();
        assertThat(house.settlement.settle(charge, "pg-1")).isFalse();

        assertThat(again(charge).state()).isEqualTo(ChargeState.FAILED);
        assertThat(house.db.value("SELECT closed_at IS NOT NULL FROM payment.charge")).isIn("t", "true");
        assertThat(house.db.events()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("payment.failed");
            assertThat(event.facts()).containsAllEntriesOf(Map.of("charge", charge.code(), "state", "FAILED", "member", "7", "link", "/account/orders/A-1"));
        });
    }

    @Test
    void whatIsGivenUpIsClosedAndTellsWhichItWas() {
        Charge bank = open("A-1", "bank", 9500);
        Charge card = open("A-1", "card", 9500);

        house.charges.cancel(order);

        assertThat(List.of(again(bank).state(), again(card).state())).containsOnly(ChargeState.CANCELLED);
        assertThat(house.db.value("SELECT count(*) FROM payment.charge WHERE closed_at IS NOT NULL")).isEqualTo("2");
        assertThat(house.db.events()).extracting(event -> event.topic() + " " + event.subject().id() + " " + event.fact("charge") + " " + event.fact("method"))
                .containsExactly("payment.cancelled A-1 " + bank.code() + " bank", "payment.cancelled A-1 " + card.code() + " card");
    }

    @Test
    void aPartThatIsNotWhatIsLeftSettlesNothing() {
        Charge charge = open("A-1", "bank", 9500);

        assertThat(house.settlement.settle(charge, Money.won(9000), "deposit-1")).isFalse();
        assertThat(again(charge).isOpen()).isTrue();
        assertThat(house.db.topics()).isEmpty();
        assertThat(house.settlement.settle(charge, Money.won(9500), "deposit-1")).isTrue();
        assertThat(house.db.call(() -> house.charges.locked("none"))).isEmpty();
    }

    @Test
    void aBanksWordsSayWhichWayMoneyWent() {
        BankWords words = new BankWords();

        assertThat(List.of(words.isDeposit("인터넷입금이체"), words.isDeposit("DEPOSIT"), words.isWithdrawal("출금"))).containsOnly(true);
        assertThat(List.of(words.isDeposit("출금"), words.isWithdrawal("입금"), words.isDeposit("?"), words.isWithdrawal("?"))).containsOnly(false);
    }

    @Test
    void twoLettersAreANameAndOneIsNone() {
        assertThat(house.names.readings("이든")).containsExactly("이든");
        assertThat(house.names.readings("이")).isEmpty();
    }
}
