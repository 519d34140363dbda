package org.hanok.shop.refund.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.payment.Repayment;
import org.hanok.api.web.View;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Paper;
import org.hanok.shop.refund.Office;
import org.hanok.shop.refund.RefundState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff's way through the queue, in both languages, and the same in JSON. */
class DeskPagesTest {

    private static final String NO_KEY = "";
    private Paper paper;
    private Office office;
    private DeskPages pages;
    private DeskPanel panel;
    private StaffRefundResource api;
    private RefundTask task;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        office = new Office();
        Desk desk = new Desk(office.decisions, office.requests, office.payouts, office.idempotency);
        pages = new DeskPages(office.book, desk, new DeskFront(office.book, office.payouts, new Staff(), paper), paper);
        panel = new DeskPanel(office.pieces, office.book, paper);
        api = new StaffRefundResource(office.book, desk);
        task = new RefundTask(office.book, paper);
    }

    private String print(View view) {
        String page = paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
        assertThat(page).doesNotContain("$t", "$!", "KX7P4MQ2");
        return page;
    }

    private String asked() {
        String order = office.delivered(2);
        return office.ask(order, office.pins(order).get(0), office.pins(order).get(1));
    }

    @Test
    void aRefundIsApprovedInTwoClicks() {
        office.till.answer = Repayment.DONE;
        String number = asked();
        List<?> pins = office.desk.rows("select pin_id from shop.refund_line order by pin_id");

        String list = print(pages.list("", "", Long.MAX_VALUE, office.staff));
        assertThat(list).contains("/admin/shop/refunds/" + number, "18,800 KRW");
        String page = print(pages.show(number, "", office.staff));
        assertThat(page).contains("/approve", "name=\"resell\" value=\"" + pins.get(0) + "\" checked", "changed my mind");
        Response answer = pages.approve(number, List.of(pins.get(0).toString()), "a-key-of-a-form", office.staff);

        assertThat(answer.getLocation()).hasToString("/admin/shop/refunds/" + number + "?done=approved");
        assertThat(office.state(number)).isEqualTo("PAID");
        assertThat(office.desk.rows("select state from shop.pin where id in (select pin_id from shop.refund_line) order by id")).hasToString("[AVAILABLE, DEAD]");
        assertThat(pages.approve(number, List.of(pins.get(0).toString()), "a-key-of-a-form", office.staff).getStatus()).as("the same click again").isEqualTo(303);
        assertThat(pages.approve(number, List.of(), "another-key-of-a-form", office.staff).getStatus()).isEqualTo(422);
        assertThat(print(pages.show(number, "approved", office.staff))).contains("data-toast", "다시 팖", "폐기");
    }

    @Test
    void anOpenedPinIsNotSoldAgainUnlessSaid() {
        office.terms("refund_after_reveal = true");
        String order = office.delivered(1);
        long pin = office.pins(order).get(0);
        office.desk.reveals.open(order, pin, Office.BUYER, "192.0.2.7");

        String page = print(pages.show(office.ask(order, pin), "", office.staff));

        assertThat(page).contains("value=\"" + pin + "\">", "열어 본 PIN이에요").doesNotContain("checked");
    }

    @Test
    void rejectingNeedsAReason() {
        String number = asked();

        Response refused = pages.reject(number, " ", NO_KEY, office.staff);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(print((View) refused.getEntity())).contains("까닭을", "/reject");
        assertThat(pages.reject(number, "already used", NO_KEY, office.staff).getStatus()).isEqualTo(303);
        assertThat(print(pages.show(number, "rejected", office.staff))).contains("already used").doesNotContain("/approve");
    }

    @Test
    void aTransferIsMadeWithTheAccountOpenOnTheRecordAndThenRecorded() {
        String number = asked();
        pages.approve(number, List.of(), NO_KEY, office.staff);

        assertThat(print(pages.show(number, "", office.staff))).contains("••••9012", "KB국민은행", "김하늘", "/paid").doesNotContain("123456789012");
        Response open = pages.account(number, office.staff);
        assertThat(open.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(print((View) open.getEntity())).contains("123456789012", "받을 계좌를 열어 봤어요");
        assertThat(pages.paid(number, "kb", "", "press-no-1", office.staff).getStatus()).isEqualTo(422);
        assertThat(pages.paid(number, "kb", "20261129-7", "press-no-2", office.staff).getStatus()).isEqualTo(303);
        assertThat(pages.paid(number, "kb", "20261129-7", "press-no-2", office.staff).getStatus()).as("the same press twice").isEqualTo(303);
        assertThat(pages.paid(number, "kb", "20261129-7", "press-no-3", office.staff).getStatus()).as("another press").isEqualTo(422);
        assertThat(print(pages.show(number, "paid", office.staff))).contains("kb · 20261129-7", "직원 900").doesNotContain("/paid\"");
    }

    @Test
    void aProvidersRefusalIsSeenAndSentAgain() {
        office.till.answer = Repayment.FAILED;
        String number = asked();
        pages.approve(number, List.of(), NO_KEY, office.staff);

        assertThat(print(pages.show(number, "", office.staff))).contains("카드사가 취소를 받지 않았어요", "다시 보내거나");
        assertThat(task.waiting(office.staff)).extracting("href").containsExactly("/admin/shop/refunds?tab=pay");
        office.till.answer = Repayment.DONE;
        assertThat(pages.again(number, "again-no-1", office.staff).getStatus()).isEqualTo(303);
        assertThat(pages.again(number, "again-no-1", office.staff).getStatus()).as("the same press twice").isEqualTo(303);
        assertThat(pages.again(number, "again-no-2", office.staff).getStatus()).isEqualTo(422);
        assertThat(task.waiting(office.staff)).isEmpty();
    }

    @Test
    void beforeAnOrderStaffSeeItsRefundsAndGiveBackWhatTheyMust() {
        String order = office.waiting(2);
        office.desk.mispay(order, 700, "ch-second");

        String block = print(panel.show(office.staff.about(new Ref("shop.order", order))).orElseThrow());
        assertThat(block).contains("ch-second", "700 KRW", "name=\"product-1\"");
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("order", order);
        form.add("product-1", "2");
        form.add("reason", "cannot deliver");
        String asked = pages.ask(form, office.staff).getLocation().toString();
        assertThat(asked).startsWith("/admin/shop/refunds/R").endsWith("?done=asked");
        assertThat(pages.giveBack(order, "ch-second", "paid twice", office.staff).getStatus()).isEqualTo(303);
        assertThat(office.desk.rows("select kind || ' ' || state from shop.refund order by id")).hasToString("[GOODS REQUESTED, MONEY BY_HAND]");
        assertThat(print(pages.show(office.desk.text("select number from shop.refund where kind = 'MONEY'"), "", office.staff))).contains("주문과 맞지 않는 돈", "손님에게 물어봐 주세요");
        assertThat(print(panel.show(office.staff.about(new Ref("shop.order", order))).orElseThrow())).doesNotContain("ch-second");
        assertThat(panel.show(office.buyer.about(new Ref("shop.order", order)))).as("a buyer").isEmpty();
        assertThat(panel.show(office.staff)).isEmpty();
    }

    @Test
    void theQueueIsFoundByStateNumberOrderAndName() {
        String number = asked();
        String order = office.desk.text("select number from shop.orders");

        for (String text : List.of(number, number.substring(10), order, "buyer 7", "UYER 7")) {
            assertThat(office.book.find(List.of(RefundState.values()), text, Long.MAX_VALUE, 9)).as(text).hasSize(1);
        }
        assertThat(print(pages.list("", "nobody", Long.MAX_VALUE, office.staff))).contains("hk-empty");
        assertThat(print(pages.list("done", "", Long.MAX_VALUE, office.staff))).contains("hk-empty");
        assertThatThrownBy(() -> pages.show("R20200101-AAAAAA", "", office.staff)).isInstanceOf(NotFound.class);
        assertThat(task.waiting(office.staff)).extracting("href").containsExactly("/admin/shop/refunds?tab=decide");
    }

    @Test
    void programsDecideAndPayTheSameWay() {
        String number = asked();

        assertThat(api.list("REQUESTED", "", Long.MAX_VALUE, 10).refunds()).extracting("number").containsExactly(number);
        assertThat(api.list("PAID", "", Long.MAX_VALUE, 10).refunds()).isEmpty();
        assertThat(api.approve(number, "key-of-a-program", new StaffRefundResource.Approval(null), office.staff).state()).isEqualTo(RefundState.BY_HAND);
        assertThat(api.approve(number, "key-of-a-program", new StaffRefundResource.Approval(null), office.staff).state()).isEqualTo(RefundState.BY_HAND);
        assertThatThrownBy(() -> api.reject(number, null, new StaffRefundResource.Rejection("no"), office.staff)).hasMessage("shop.refund.refused.decided");
        assertThatThrownBy(() -> api.again(number, null, office.staff)).hasMessage("shop.refund.refused.again");
        assertThat(api.payout(number, new StaffRefundResource.Transfer("kb", "7"), null, office.staff).state()).isEqualTo(RefundState.PAID);
        assertThatThrownBy(() -> api.payout(number, new StaffRefundResource.Transfer(null, null), null, office.staff)).hasMessage("shop.refund.refused.from");
        assertThatThrownBy(() -> api.show("R20200101-AAAAAA")).isInstanceOf(NotFound.class);
    }

    @Test
    void everyDeedLeadsBackToItsRefundAndSaysWhatWasDone() {
        office.till.answer = Repayment.FAILED;
        String number = asked();
        String path = "/admin/shop/refunds/" + number + "?done=";
        pages.approve(number, List.of(), NO_KEY, office.staff);

        assertThat(pages.again(number, "", office.staff).getLocation()).hasToString(path + "again");
        assertThat(pages.paid(number, "kb", "7", "", office.staff).getLocation()).hasToString(path + "paid");
        String other = asked();
        assertThat(pages.reject(other, "used", NO_KEY, office.staff).getLocation()).hasToString(path.replace(number, other) + "rejected");
        String order = office.desk.place(Office.BUYER, 1, 1);
        office.desk.mispay(order, 700, "ch-odd");
        assertThat(pages.giveBack(order, "ch-odd", "odd", office.staff).getLocation().toString()).startsWith("/admin/shop/refunds/R").endsWith("?done=approved");
    }

    @Test
    void programsGiveBackMoneyThatFittedNoOrderOnce() {
        office.till.answer = Repayment.DONE;
        String order = office.desk.place(Office.BUYER, 1, 1);
        office.desk.mispay(order, 700, "ch-odd");
        StaffRefundResource.Stray money = new StaffRefundResource.Stray(order, "ch-odd", "odd");

        assertThat(api.giveBack(money, "key-of-a-return", office.staff).state()).isEqualTo(RefundState.PAID);
        assertThat(api.giveBack(money, "key-of-a-return", office.staff).state()).as("answered as the first time").isEqualTo(RefundState.PAID);
        assertThatThrownBy(() -> api.giveBack(money, "another-key", office.staff)).hasMessage("shop.refund.refused.money");
        assertThatThrownBy(() -> api.giveBack(new StaffRefundResource.Stray(null, null, null), null, office.staff)).isInstanceOf(Refused.class);
        assertThat(office.desk.rows("select kind || ' ' || amount from shop.refund")).hasToString("[MONEY 700]");
    }

    @Test
    void theTabsCountAndTheQueueOpensWhereSomethingWaits() {
        String first = asked();
        String second = asked();
        office.decisions.reject(first, "used", office.staff);

        assertThat(print(pages.list("", "", Long.MAX_VALUE, office.staff))).contains(second).doesNotContain("/admin/shop/refunds/" + first);
        assertThat(print(pages.list("", first, Long.MAX_VALUE, office.staff))).as("a search looks everywhere").contains("/admin/shop/refunds/" + first);
        assertThat(print(pages.list("decide", first, Long.MAX_VALUE, office.staff))).as("unless a tab is open").doesNotContain("/admin/shop/refunds/" + first);
        assertThat(print(pages.list("", "", Long.MAX_VALUE, office.staff))).contains("tab=decide", "tab=pay", "tab=done", "tab=all", "aria-current");
        assertThat(print(pages.show(first, "", office.staff))).as("beside its own tab").doesNotContain("/admin/shop/refunds/" + second);
    }

    @Test
    void programsReadPageByPageAndRejectAndSendAgain() {
        office.till.answer = Repayment.FAILED;
        String first = asked();
        String second = asked();

        assertThat(api.list("", "", Long.MAX_VALUE, 2).next()).as("all of them fit").isEmpty();
        assertThat(api.list("", "", Long.parseLong(api.list("", "", Long.MAX_VALUE, 1).next().orElseThrow()), 1).refunds()).extracting("number").containsExactly(first);
        assertThat(api.reject(second, "key-of-a-reject", new StaffRefundResource.Rejection("used"), office.staff)).satisfies(refund -> {
            assertThat(refund.state()).isEqualTo(RefundState.REJECTED);
            assertThat(refund.note()).isEqualTo("used");
            assertThat(refund.decided()).isPresent();
            assertThat(refund.paid()).isEmpty();
        });
        assertThatThrownBy(() -> api.reject(first, null, new StaffRefundResource.Rejection(null), office.staff)).hasMessage("shop.refund.refused.reason");
        assertThat(api.approve(first, null, new StaffRefundResource.Approval(List.of()), office.staff)).satisfies(refund -> {
            assertThat(refund.state()).isEqualTo(RefundState.FAILED);
            assertThat(refund.note()).as("what a provider said is not for the buyer").isEmpty();
        });
        office.till.answer = Repayment.DONE;
        assertThat(api.again(first, "key-of-an-again", office.staff).paid()).isPresent();
    }

    @Test
    void theOrdersPanelOffersDeliveredPinsAndIsThereOnlyWhenThereIsSomething() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);

        assertThat(print(panel.show(office.staff.about(new Ref("shop.order", order))).orElseThrow())).contains("name=\"pin\" value=\"" + pins.get(0) + "\"", "9,400 KRW");
        assertThat(panel.show(office.staff.about(new Ref("shop.product", order)))).isEmpty();
        String unpaid = office.desk.place(Office.BUYER, 2, 1);
        assertThat(panel.show(office.staff.about(new Ref("shop.order", unpaid)))).as("nothing to give back").isEmpty();
        pins.forEach(pin -> office.ask(order, pin));
        assertThat(print(panel.show(office.staff.about(new Ref("shop.order", order))).orElseThrow())).as("all asked back").contains("/admin/shop/refunds/R")
                .doesNotContain("name=\"pin\"");
        assertThat(task.permission()).isEqualTo("shop.refunds");
    }

    @Test
    void aTransferThatIsDueIsAChoreAndTheStoryBeginsWithTheNewest() {
        String number = asked();
        pages.approve(number, List.of(), NO_KEY, office.staff);

        assertThat(task.waiting(office.staff)).singleElement().satisfies(chore -> {
            assertThat(chore.href()).isEqualTo("/admin/shop/refunds?tab=pay");
            assertThat(chore.tone()).isEqualTo("warn");
        });
        String page = paper.print(pages.show(number, "", office.staff), Locale.KOREAN);
        List<Integer> places = Stream.of("BY_HAND", "APPROVED", "REQUESTED").map(step -> page.lastIndexOf(paper.get(Locale.KOREAN, "shop.refund.step." + step))).toList();
        assertThat(places).doesNotContain(-1).isSorted();
        assertThat(page).contains("hk-warn", "building-columns");
    }
}
