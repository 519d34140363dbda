package org.hanok.shop.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.shop.order.Desk;
import org.hanok.shop.refund.ask.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a buyer may ask back, and what happens to the PINs at once. */
class RequestsTest {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @Test
    void twoOfFivePinsGoAsideAndTheAmountIsReckonedHere() {
        office.terms("refund_fee = 500, refund_fee_rate = 100");
        String order = office.delivered(5);
        List<Long> pins = office.pins(order);

        assertThat(office.requests.quote(Office.wish(order, pins.get(1), pins.get(3)), Office.BUYER).amount()).isEqualTo(Money.won(18_800 - 500 - 188));
        String refund = office.ask(order, pins.get(1), pins.get(3));

        assertThat(office.desk.text("select gross || ' ' || fee || ' ' || amount || ' ' || state from shop.refund")).isEqualTo("18800 688 18112 REQUESTED");
        assertThat(pins.stream().map(office::pin)).containsExactly("DELIVERED", "QUARANTINED", "DELIVERED", "QUARANTINED", "DELIVERED");
        assertThat(office.desk.stock.available(List.of(1L))).containsEntry(1L, 15L);
        assertThatThrownBy(() -> office.desk.reveals.open(order, pins.get(1), Office.BUYER, "192.0.2.7")).isInstanceOf(NotFound.class);
        assertThatCode(() -> office.desk.reveals.open(order, pins.get(0), Office.BUYER, "192.0.2.7")).doesNotThrowAnyException();
        assertThat(office.desk.outbox.of("refund.requested")).singleElement().satisfies(event -> assertThat(event.facts())
                .containsEntry("number", refund).containsEntry("order", order).containsEntry("amount", "18112").containsEntry("fee", "688").containsEntry("pins", "2")
                .containsEntry("member", "7").containsEntry("link", "/account/refunds/" + refund).doesNotContainValue("123456789012"));
        assertThat(office.axes(order)).isEqualTo("COMPLETED/PAID/DELIVERED");
        assertThat(office.desk.text("select to_state from shop.order_event order by id desc limit 1")).isEqualTo("REFUND_REQUESTED");
        assertThat(office.desk.rows("select actor || ' ' || reason from shop.pin_event where to_state = 'QUARANTINED'")).hasSize(2)
                .allSatisfy(said -> assertThat(said).isEqualTo("member:7 " + refund));
    }

    @Test
    void theSamePinIsNotAskedBackTwice() {
        String order = office.delivered(5);
        List<Long> pins = office.pins(order);
        office.ask(order, pins.get(0), pins.get(1));

        assertThatThrownBy(() -> office.ask(order, pins.get(1))).hasMessage("shop.refund.refused.pins");
        assertThatThrownBy(() -> office.ask(order, pins.get(1), pins.get(2))).hasMessage("shop.refund.refused.pins");
        assertThat(office.pin(pins.get(2))).as("nothing of a refused request stays").isEqualTo("DELIVERED");
        assertThat(office.desk.count("shop.refund")).isEqualTo(1);
    }

    @Test
    void pinsOfOtherOrdersAndOfOtherBuyersAreRefused() {
        String order = office.delivered(1);
        String other = office.delivered(1);
        String foreign = office.delivered(8, 1);

        assertThatThrownBy(() -> office.ask(order, office.pins(other).get(0))).hasMessage("shop.refund.refused.pins");
        assertThatThrownBy(() -> office.ask(order, office.pins(foreign).get(0))).hasMessage("shop.refund.refused.pins");
        assertThatThrownBy(() -> office.ask(foreign, office.pins(foreign).get(0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.ask("20200101-AAAAAA", 1L)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.ask(order, 999_999L)).hasMessage("shop.refund.refused.pins");
        assertThatThrownBy(() -> office.ask(order)).hasMessage("shop.refund.refused.empty");
        assertThat(office.desk.count("shop.refund")).isZero();
    }

    @Test
    void anOpenedPinFollowsTheBrandsSetting() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        office.desk.reveals.open(order, pins.get(0), Office.BUYER, "192.0.2.7");

        assertThatThrownBy(() -> office.ask(order, pins.get(0))).hasMessage("shop.refund.not.opened");
        office.terms("refund_after_reveal = true");
        office.ask(order, pins.get(0));

        assertThat(office.desk.text("select revealed from shop.refund_line")).isEqualTo("true");
    }

    @Test
    void anotherBuyersLookBeforeItWasSoldAgainIsNotThisBuyers() {
        String first = office.delivered(1);
        long pin = office.pins(first).get(0);
        office.terms("refund_after_reveal = true");
        office.desk.reveals.open(first, pin, Office.BUYER, "192.0.2.7");
        office.decisions.approve(office.ask(first, pin), List.of(pin), office.staff);
        office.terms("refund_after_reveal = false");
        office.desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE' and id <> " + pin);
        String second = office.delivered(8, 1);

        assertThat(office.pins(second)).containsExactly(pin);
        assertThat(office.requests.request(Office.wish(second, pin), Desk.buyer(8))).startsWith("R");
    }

    @Test
    void theWindowTheWaitAndTheBrandDecide() {
        String order = office.delivered(1);
        long pin = office.pins(order).get(0);

        office.terms("refund_wait_hours = 2");
        assertThatThrownBy(() -> office.ask(order, pin)).hasMessage("shop.refund.not.wait");
        office.terms("refund_wait_hours = 0, refundable = false");
        assertThatThrownBy(() -> office.ask(order, pin)).hasMessage("shop.refund.not.brand");
        office.terms("refundable = true, refund_hours = 1");
        office.desk.database.run("update shop.pin set delivered_at = now() - interval '61 minutes' where id = " + pin);
        assertThatThrownBy(() -> office.ask(order, pin)).hasMessage("shop.refund.not.window");
        office.terms("refund_hours = 2");
        assertThat(office.ask(order, pin)).startsWith("R");
    }

    @Test
    void theWaitCountsFromTheFirstPaymentEver() {
        String old = office.delivered(1);
        office.desk.database.run("update shop.orders set paid_at = now() - interval '3 hours' where number = '" + old + "'");
        office.terms("refund_wait_hours = 2");
        String order = office.delivered(1);

        assertThat(office.ask(order, office.pins(order).get(0))).startsWith("R");
    }

    @Test
    void aTransferNeedsAnAccountWhichIsKeptSealed() {
        String order = office.delivered(1);
        long pin = office.pins(order).get(0);
        Wish without = new Wish(order, new TreeSet<>(List.of(pin)), Map.of(), "why", null);

        assertThatThrownBy(() -> office.requests.request(without, office.buyer)).hasMessage("shop.refund.refused.bank");
        String refund = office.ask(order, pin);

        assertThat(office.desk.text("select r::text from shop.refund r")).doesNotContain("123456789012").contains("9012", "004", "김하늘");
        assertThat(office.book.account(refund, office.staff).reveal()).isEqualTo("123456789012");
        assertThat(office.desk.text("select actor || ' ' || to_state from shop.refund_event order by id desc limit 1")).isEqualTo("staff:900 ACCOUNT_SEEN");
    }

    @Test
    void aWishThatCannotBeIsRefusedBeforeAnythingMoves() {
        String order = office.delivered(1);
        long pin = office.pins(order).get(0);

        assertThatThrownBy(() -> office.requests.request(new Wish(order, new TreeSet<>(List.of(pin)), Map.of(), " ", Office.account()), office.buyer))
                .hasMessage("shop.refund.refused.reason");
        assertThatThrownBy(() -> office.requests.request(new Wish(order, new TreeSet<>(List.of(pin)), Map.of(), "x".repeat(301), Office.account()), office.buyer))
                .hasMessage("shop.refund.refused.reason");
        assertThatThrownBy(() -> new Wish(order, new TreeSet<>(), new TreeMap<>(Map.of(1L, 0)), "why", null)).hasMessage("shop.refund.refused.form");
        assertThatThrownBy(() -> BankDetails.of("999", "123456", "a")).hasMessage("shop.refund.refused.bank");
        assertThatThrownBy(() -> BankDetails.of("004", "12345", "a")).hasMessage("shop.refund.refused.account");
        assertThatThrownBy(() -> BankDetails.of("004", "12345x", "a")).hasMessage("shop.refund.refused.account");
        assertThatThrownBy(() -> BankDetails.of("004", "123456", " ")).hasMessage("shop.refund.refused.holder");
        office.terms("refund_fee_rate = 10000");
        assertThatThrownBy(() -> office.ask(order, pin)).isInstanceOf(Refused.class).hasMessage("shop.refund.refused.nothing");
        assertThat(office.pin(pin)).isEqualTo("DELIVERED");
    }

    @Test
    void anUnpaidOrderHasNothingToGiveBack() {
        String order = office.desk.place(Office.BUYER, 1, 1);

        assertThatThrownBy(() -> office.requests.request(Office.owed(order, 1, 1), office.buyer)).hasMessage("shop.refund.refused.unpaid");
        assertThat(office.pieces.of(office.pieces.order(order, Office.BUYER).orElseThrow())).isEmpty();
    }

    @Test
    void whatWasNotDeliveredGoesBackFreeAndStandsStillMeanwhile() {
        office.terms("refund_fee = 500, refundable = false");
        String order = office.waiting(3);

        String refund = office.requests.request(Office.owed(order, 1, 2), office.buyer);

        assertThat(office.desk.text("select fee || ' ' || amount from shop.refund")).isEqualTo("0 18800");
        office.desk.load(1, "LATER", 5);
        assertThat(office.axes(order)).isEqualTo("PLACED/PAID/WAITING");
        assertThatThrownBy(() -> office.requests.request(Office.owed(order, 1, 2), office.buyer)).hasMessage("shop.refund.refused.lines");
        office.requests.cancel(refund, Office.BUYER);
        assertThat(office.desk.text("select asked || ' ' || withdrawn || ' ' || state from shop.order_line")).isEqualTo("0 0 WAITING");
    }

    @Test
    void cancellingShowsThePinsAgainAndIsTheBuyersAlone() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        String refund = office.ask(order, pins.get(0));

        assertThatThrownBy(() -> office.requests.cancel(refund, 8)).isInstanceOf(NotFound.class);
        office.requests.cancel(refund, Office.BUYER);

        assertThat(office.state(refund)).isEqualTo("CANCELLED");
        assertThat(office.desk.reveals.open(order, pins.get(0), Office.BUYER, "192.0.2.7").code().reveal()).startsWith("KX7P4MQ2");
        assertThatThrownBy(() -> office.requests.cancel(refund, Office.BUYER)).hasMessage("shop.refund.refused.decided");
        office.terms("refund_after_reveal = true");
        assertThat(office.ask(order, pins.get(0))).as("it can be asked back again").isNotEqualTo(refund);
        assertThat(office.desk.rows("select to_state from shop.refund_event where refund_id = 1 order by id")).hasToString("[REQUESTED, CANCELLED]");
    }
}
