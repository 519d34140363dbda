package org.hanok.shop.refund.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.payment.Repayment;
import org.hanok.shop.refund.Office;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.ask.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff decide, how it is paid, and what the order says afterwards. */
class DecisionsTest {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    private void approve(String refund, List<Long> resell) {
        office.decisions.approve(refund, resell, office.staff);
        office.payouts.pay(refund);
    }

    @Test
    void approvedPinsGoOnSaleAgainOrNeverDo() {
        String order = office.delivered(3);
        List<Long> pins = office.pins(order);
        String refund = office.ask(order, pins.get(0), pins.get(1));

        approve(refund, List.of(pins.get(0)));

        assertThat(pins.stream().map(office::pin)).containsExactly("AVAILABLE", "DEAD", "DELIVERED");
        assertThat(office.desk.rows("select fate from shop.refund_line order by pin_id")).hasToString("[RESELL, DEAD]");
        assertThat(office.desk.outbox.topics()).contains("refund.approved");
        assertThat(office.desk.text("select count(*) from shop.pin_imbalance")).as("the book of PINs balances").isEqualTo("0");
        assertThatThrownBy(() -> office.decisions.approve(refund, List.of(), office.staff)).hasMessage("shop.refund.refused.decided");
        assertThatThrownBy(() -> office.decisions.reject(refund, "why", office.staff)).hasMessage("shop.refund.refused.decided");
        assertThatThrownBy(() -> office.requests.cancel(refund, Office.BUYER)).hasMessage("shop.refund.refused.decided");
    }

    @Test
    void onlyPinsOfTheRefundAreSoldAgain() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        String refund = office.ask(order, pins.get(0));

        assertThatThrownBy(() -> office.decisions.approve(refund, List.of(pins.get(1)), office.staff)).hasMessage("shop.refund.refused.pins");
        assertThat(office.state(refund)).isEqualTo("REQUESTED");
        assertThatThrownBy(() -> office.decisions.approve("R20200101-AAAAAA", List.of(), office.staff)).isInstanceOf(NotFound.class);
    }

    @Test
    void rejectedPinsAreTheBuyersAgainAndTheReasonIsTold() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        String refund = office.ask(order, pins.get(0));

        assertThatThrownBy(() -> office.decisions.reject(refund, "  ", office.staff)).hasMessage("shop.refund.refused.reason");
        office.decisions.reject(refund, "It was used on 1 November", office.staff);

        assertThat(office.pin(pins.get(0))).isEqualTo("DELIVERED");
        assertThat(office.desk.reveals.open(order, pins.get(0), Office.BUYER, "192.0.2.7").code().reveal()).isNotEmpty();
        assertThat(office.desk.outbox.of("refund.rejected")).singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("note", "It was used on 1 November").containsEntry("member", "7"));
        assertThat(office.till.asked).isEmpty();
        assertThat(office.axes(order)).isEqualTo("COMPLETED/PAID/DELIVERED");
    }

    @Test
    void aTransferWaitsForStaffAndSaysWhoFromWhereAndWhat() {
        office.terms("refund_fee = 400");
        String order = office.delivered(2);
        String refund = office.ask(order, office.pins(order).get(0));
        approve(refund, List.of());

        assertThat(office.state(refund)).isEqualTo("BY_HAND");
        assertThat(office.till.asked).singleElement().satisfies(wish -> {
            assertThat(wish.key()).isEqualTo("shop.refund:" + refund);
            assertThat(wish.charge()).isEqualTo("ch-" + order);
            assertThat(wish.amount().minor() + " " + wish.kept().minor()).isEqualTo("9000 400");
        });
        assertThatThrownBy(() -> office.payouts.transferred(refund, "gone", "1", office.staff)).hasMessage("shop.refund.refused.from");
        assertThatThrownBy(() -> office.payouts.transferred(refund, "kb", " ", office.staff)).hasMessage("shop.refund.refused.reference");
        office.payouts.transferred(refund, "kb", "2026-11-29 12:00 #7", office.staff);

        assertThat(office.till.transfers).containsExactly("shop.refund:" + refund + " kb 2026-11-29 12:00 #7 900");
        assertThat(office.desk.text("select state || ' ' || payout_account || ' ' || payout_reference || ' ' || paid_by from shop.refund"))
                .isEqualTo("PAID kb 2026-11-29 12:00 #7 900");
        assertThat(office.axes(order)).isEqualTo("COMPLETED/PARTIALLY_REFUNDED/DELIVERED");
        assertThat(office.desk.outbox.of("refund.paid")).hasSize(1);
        assertThatThrownBy(() -> office.payouts.transferred(refund, "kb", "again", office.staff)).hasMessage("shop.refund.refused.transfer");
    }

    @Test
    void theWholeOrderRefundedPieceByPieceEndsAsRefunded() {
        office.terms("refund_fee = 100");
        office.till.answer = Repayment.DONE;
        String order = office.delivered(3);
        for (Long pin : office.pins(order)) {
            approve(office.ask(order, pin), List.of());
        }

        assertThat(office.axes(order)).isEqualTo("COMPLETED/REFUNDED/DELIVERED");
        assertThat(office.desk.text("select sum(amount + fee) from shop.refund where state = 'PAID'")).isEqualTo(office.desk.text("select total from shop.orders"));
        assertThat(office.desk.rows("select to_state from shop.order_event where axis = 'PAYMENT' order by id")).hasToString("[PAID, PARTIALLY_REFUNDED, REFUNDED]");
        assertThat(office.pieces.of(office.pieces.order(order, Office.BUYER).orElseThrow())).isEmpty();
    }

    @Test
    void aCardThatSaysYesIsPaidAtOnceAndHearingItAgainChangesNothing() {
        office.till.answer = Repayment.DONE;
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        approve(refund, List.of());

        office.tell("payment.refunded", refund);
        office.payouts.pay(refund);
        office.tell("payment.refund.failed", refund);

        assertThat(office.state(refund)).isEqualTo("PAID");
        assertThat(office.till.asked).hasSize(1);
        assertThat(office.desk.outbox.of("refund.paid")).hasSize(1);
    }

    @Test
    void whatPaymentCannotSayNowIsAskedForAgainByTheJobUntilItHears() {
        office.till.answer = Repayment.WAITING;
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        approve(refund, List.of());

        assertThat(new PayApproved(office.payouts).run()).as("not at once").isEqualTo("0 refunds asked for");
        office.desk.database.run("update shop.refund set tried_at = now() - interval '6 minutes'");
        assertThat(new PayApproved(office.payouts).run()).isEqualTo("1 refunds asked for");
        assertThat(office.state(refund)).isEqualTo("APPROVED");
        office.tell("payment.refunded", refund);
        assertThat(office.state(refund)).isEqualTo("PAID");
        assertThat(office.till.asked).extracting("key").containsOnly("shop.refund:" + refund);
    }

    @Test
    void anApprovalThatWasInterruptedBeforePayingIsPaidByTheJob() {
        office.till.answer = Repayment.DONE;
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(refund, List.of(), office.staff);

        assertThat(new PayApproved(office.payouts).run()).isEqualTo("1 refunds asked for");
        assertThat(office.state(refund)).isEqualTo("PAID");
    }

    @Test
    void aProviderThatRefusesIsSeenAndSentAgainOrTransferred() {
        office.till.answer = Repayment.FAILED;
        String order = office.delivered(2);
        String refund = office.ask(order, office.pins(order).get(0));
        approve(refund, List.of());

        assertThat(office.state(refund)).isEqualTo("FAILED");
        assertThat(office.desk.outbox.topics()).contains("refund.failed");
        assertThat(new PayApproved(office.payouts).run()).isEqualTo("0 refunds asked for");
        office.payouts.again(refund, office.staff);
        assertThat(office.state(refund)).isEqualTo("FAILED");
        office.till.answer = Repayment.DONE;
        office.payouts.again(refund, office.staff);
        assertThat(office.state(refund)).isEqualTo("PAID");
        assertThatThrownBy(() -> office.payouts.again(refund, office.staff)).hasMessage("shop.refund.refused.again");

        office.till.answer = Repayment.FAILED;
        String second = office.ask(order, office.pins(order).get(0));
        approve(second, List.of());
        office.payouts.transferred(second, "kb", "7", office.staff);
        assertThat(office.state(second)).isEqualTo("PAID");
    }

    @Test
    void whatPaymentDoesNotAllowIsSeenWithItsReason() {
        office.till.trouble = new Refused("payment.refund.exceeds");
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        approve(refund, List.of());

        assertThat(office.desk.text("select state || ' ' || note from shop.refund")).isEqualTo("FAILED payment.refund.exceeds");
        assertThat(office.state(refund)).isEqualTo("FAILED");
    }

    @Test
    void withoutPaymentAnApprovedRefundWaits() {
        String order = office.delivered(1);
        String refund = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(refund, List.of(), office.staff);
        office.payouts.payments = List.of();

        office.payouts.pay(refund);

        assertThat(office.state(refund)).isEqualTo("APPROVED");
        assertThat(office.payouts.accounts()).isEmpty();
        assertThatThrownBy(() -> office.payouts.transferred(refund, "kb", "1", office.staff)).hasMessage("shop.refund.refused.away");
    }

    @Test
    void theRestOfAPartlyRefundedOrderIsStillDelivered() {
        office.till.answer = Repayment.DONE;
        String order = office.waiting(3);
        approve(office.requests.request(Office.owed(order, 1, 1), office.buyer), List.of());

        assertThat(office.axes(order)).isEqualTo("PLACED/PARTIALLY_REFUNDED/WAITING");
        assertThat(office.desk.text("select withdrawn || ' ' || asked || ' ' || state from shop.order_line")).isEqualTo("1 0 WAITING");
        office.desk.load(1, "LATER", 2);
        assertThat(office.desk.ship()).isEqualTo(1);
        assertThat(office.axes(order)).isEqualTo("COMPLETED/PARTIALLY_REFUNDED/DELIVERED");
        assertThat(office.pins(order)).hasSize(2);
    }

    @Test
    void anOrderOfWhichNothingIsOwedAnyLongerIsDone() {
        office.till.answer = Repayment.DONE;
        String order = office.waiting(2);
        office.desk.database.run("insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price,"
                + " quantity, state, delivered_at) select order_id, 2, 2, brand_id, slug, brand, name, palette, lattice, face_value, list_price, 0, 1, 'DELIVERED', now()"
                + " from shop.order_line");
        office.desk.database.run("update shop.orders set delivery_state = 'PARTIAL'");

        approve(office.requests.request(Office.owed(order, 1, 2), office.buyer), List.of());

        assertThat(office.axes(order)).isEqualTo("COMPLETED/REFUNDED/DELIVERED");
        assertThat(office.desk.rows("select axis || ' ' || to_state from shop.order_event where actor = 'staff:900' and axis <> 'NOTE' order by id"))
                .hasToString("[DELIVERY DELIVERED, ORDER COMPLETED]");
    }

    @Test
    void aWholeUndeliveredOrderGoesBackAndWaitsForNothing() {
        office.till.answer = Repayment.DONE;
        String order = office.waiting(2);
        approve(office.requests.request(Office.owed(order, 1, 2), office.buyer), List.of());

        assertThat(office.axes(order)).isEqualTo("PLACED/REFUNDED/WAITING");
        assertThat(office.desk.text("select stage || ' ' || (select state from shop.order_line) from shop.orders")).isEqualTo("REFUNDED WITHDRAWN");
        office.desk.load(1, "LATER", 5);
        assertThat(office.desk.ship()).isZero();
    }

    @Test
    void staffAskOnBehalfWhateverTheTermsAndFreeOfCharge() {
        office.terms("refundable = false, refund_fee = 500");
        String order = office.delivered(8, 2);
        Long pin = office.pins(order).get(0);

        String refund = office.requests.onBehalf(new Wish(order, new java.util.TreeSet<>(List.of(pin)), java.util.Map.of(), "the code was dead", null), office.staff);

        assertThat(office.desk.text("select amount || ' ' || member_id || ' ' || asked_by from shop.refund")).isEqualTo("9400 8 900");
        assertThatThrownBy(() -> office.requests.cancel(refund, 7)).isInstanceOf(NotFound.class);
        approve(refund, List.of());
        assertThat(office.pin(pin)).isEqualTo("DEAD");
    }

    @Test
    void moneyThatFitsNoOrderGoesBackOnceAsItCame() {
        String order = office.desk.place(Office.BUYER, 1, 1);
        office.desk.mispay(order, 5_000, "ch-wrong");

        String refund = office.decisions.giveBack(order, "ch-wrong", "wrong amount", office.staff);
        office.payouts.pay(refund);

        assertThat(office.desk.text("select kind || ' ' || state || ' ' || amount || ' ' || charge from shop.refund")).isEqualTo("MONEY BY_HAND 5000 ch-wrong");
        assertThat(office.desk.text("select outcome || ' ' || note || ' ' || closed_by from shop.order_misfit")).as("nobody waits for it")
                .isEqualTo("SETTLED " + refund + " staff:900");
        assertThatThrownBy(() -> office.decisions.giveBack(order, "ch-wrong", "again", office.staff)).hasMessage("shop.refund.refused.money");
        assertThatThrownBy(() -> office.decisions.giveBack(order, "ch-none", "none", office.staff)).hasMessage("shop.refund.refused.money");
        office.payouts.transferred(refund, "kb", "7", office.staff);
        assertThat(office.axes(order)).as("the order itself does not move").isEqualTo("PLACED/UNPAID/NONE");
        office.desk.pay(order);
        assertThatThrownBy(() -> office.decisions.giveBack(order, "ch-" + order, "fits", office.staff)).hasMessage("shop.refund.refused.money");
        assertThat(office.book.stray(order)).isEmpty();
    }

    @Test
    void moneyThatWasDealtWithInAnotherWayIsNotGivenBack() {
        String order = office.desk.place(Office.BUYER, 1, 1);
        office.desk.mispay(order, 5_000, "ch-wrong");
        assertThat(office.book.stray(order)).extracting(RefundBook.Stray::charge).containsExactly("ch-wrong");

        office.desk.database.run("update shop.order_misfit set outcome = 'REFUNDED', closed_at = now(), closed_by = 'staff:900'");

        assertThat(office.book.stray(order)).isEmpty();
        assertThatThrownBy(() -> office.decisions.giveBack(order, "ch-wrong", "wrong amount", office.staff)).hasMessage("shop.refund.refused.money");
    }
}
