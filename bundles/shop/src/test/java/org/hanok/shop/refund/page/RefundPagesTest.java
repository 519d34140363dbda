package org.hanok.shop.refund.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.refund.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer's way through the pages, in both languages. */
class RefundPagesTest {

    private Paper paper;
    private Office office;
    private RefundPages pages;
    private RefundBelow below;
    private RefundFront front;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        office = new Office();
        front = new RefundFront(office.book, office.requests, office.pieces, office.terms, paper);
        pages = new RefundPages(office.book, office.requests, office.pieces, office.idempotency, front);
        below = new RefundBelow(office.pieces, office.book, office.requests, paper);
    }

    private String print(View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    private String widget(String order, Visit visit) {
        return below.show(visit.about(new Ref("shop.order", order))).map(this::print).orElse("");
    }

    private static MultivaluedMap<String, String> form(String order, List<Long> pins) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("order", order);
        pins.forEach(pin -> form.add("pin", pin.toString()));
        form.add("reason", "마음이 바뀌었어요");
        form.add("bank", "004");
        form.add("account", "123-456-789012");
        form.add("holder", "김하늘");
        form.add("key", "a-key-of-a-form");
        return form;
    }

    @Test
    void theOrderPageOffersWhatCanBeAskedBackAndSaysWhyTheRestCannot() {
        String order = office.delivered(2);
        List<Long> pins = office.pins(order);
        office.desk.reveals.open(order, pins.get(0), Office.BUYER, "192.0.2.7");

        String block = widget(order, office.buyer);

        assertThat(block).contains("value=\"" + pins.get(1) + "\"", "열어 본 PIN은 환불할 수 없어요", "9,400 KRW", "/account/refunds/new").doesNotContain("$t", "$!", "KX7P4MQ2",
                "value=\"" + pins.get(0) + "\"");
        assertThat(widget(order, Desk.buyer(8))).isEmpty();
        assertThat(below.show(office.buyer)).isEmpty();
        assertThat(below.show(office.buyer.about(new Ref("shop.refund", order)))).as("what only shares the number").isEmpty();
        assertThat(widget(office.desk.place(Office.BUYER, 1, 1), office.buyer)).as("an unpaid order").isEmpty();
    }

    @Test
    void theOrderPageAsksOnceAndOnceMoreWhenThereAreRefunds() {
        String order = office.delivered(2);

        assertThat(office.desk.database.statements(() -> widget(order, office.buyer))).isEqualTo(1);
        office.ask(order, office.pins(order).get(0));
        assertThat(office.desk.database.statements(() -> widget(order, office.buyer))).isEqualTo(2);
    }

    @Test
    void theAmountIsShownBeforeAnythingIsSent() {
        office.terms("refund_fee = 500, refund_text_ko = '상품권 뒷면을 봐 주세요', refund_text_en = 'See the back'");
        String order = office.delivered(2);

        View view = front.ask(RefundForm.of(form(order, office.pins(order))), List.of(), office.buyer);

        assertThat(view.status()).isEqualTo(200);
        assertThat(print(view)).contains("18,800 KRW", "-500 KRW", "18,300 KRW", "KB국민은행", "상품권 뒷면을 봐 주세요", "7일 안에").doesNotContain("$t", "$!", "KX7P4MQ2");
        assertThat(office.desk.count("shop.refund")).isZero();
        View nothing = front.ask(RefundForm.of(form(order, List.of())), List.of(), office.buyer);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(print(nothing)).contains("하나 넘게 골라 주세요", "/account/orders/" + order).doesNotContain("$t", "$!");
    }

    @Test
    void askingTwiceWithOneFormAsksOnceAndCancellingGivesBack() {
        String order = office.delivered(5);
        List<Long> two = office.pins(order).subList(0, 2);

        Response first = pages.request(form(order, two), office.buyer);
        Response second = pages.request(form(order, two), office.buyer);

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(second.getLocation()).isEqualTo(first.getLocation());
        assertThat(office.desk.count("shop.refund")).isEqualTo(1);
        String number = first.getLocation().getPath().replace("/account/refunds/", "");
        String page = print(pages.show(number, office.buyer));
        assertThat(page).contains("18,800 KRW 환불을 신청했어요", "••••9012", "김하늘", "마음이 바뀌었어요", "/account/refunds/" + number + "/cancel").doesNotContain("$t", "$!",
                "123456789012");
        assertThat(print(pages.list(Long.MAX_VALUE, office.buyer))).contains(number, order).doesNotContain("$t", "$!");
        assertThat(widget(order, office.buyer)).contains(number);
        assertThat(pages.cancel(number, office.buyer).getStatus()).isEqualTo(303);
        assertThat(office.state(number)).isEqualTo("CANCELLED");
        assertThat(print(pages.show(number, office.buyer))).doesNotContain("/cancel");
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndSaysWhatIsSafe() {
        String order = office.delivered(1);
        MultivaluedMap<String, String> form = form(order, office.pins(order));
        form.putSingle("account", "12x");

        Response answer = pages.request(form, office.buyer);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("계좌번호는 숫자 6–20자리예요", "id=\"f-account-error\"", "아직 아무것도 신청하지 않았고", "마음이 바뀌었어요", "12x", "김하늘").doesNotContain("$t", "$!");
        form.putSingle("pin", "no number");
        assertThat(pages.request(form, office.buyer).getStatus()).isEqualTo(422);
        form.putSingle("key", "");
        form.putSingle("account", "123456");
        form.putSingle("pin", office.pins(order).get(0).toString());
        assertThat(pages.request(form, office.buyer).getStatus()).as("without a key").isEqualTo(422);
        assertThat(office.desk.count("shop.refund")).isZero();
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        String order = office.delivered(1);
        MultivaluedMap<String, String> form = form(order, office.pins(order));
        form.putSingle("reason", " ");
        form.putSingle("bank", "");
        form.putSingle("account", "12x");
        form.putSingle("holder", "x".repeat(61));

        Response answer = pages.request(form, office.buyer);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("id=\"f-reason-error\"", "id=\"f-bank-error\"", "id=\"f-account-error\"", "id=\"f-holder-error\"");
        assertThat(office.desk.count("shop.refund")).isZero();
    }

    @Test
    void everythingOfOthersDoesNotExist() {
        String order = office.delivered(1);
        String number = office.ask(order, office.pins(order).get(0));
        Visit other = Desk.buyer(8);

        assertThatThrownBy(() -> pages.show(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.cancel(number, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.request(form(order, List.of(1L)), other)).isInstanceOf(NotFound.class);
        assertThat(print(pages.list(Long.MAX_VALUE, other))).contains("hk-empty").doesNotContain(number);
    }

    @Test
    void whatWasNotDeliveredIsChosenByNumber() {
        String order = office.waiting(3);
        MultivaluedMap<String, String> form = form(order, List.of());
        form.putSingle("product-1", "2");

        assertThat(widget(order, office.buyer)).contains("name=\"product-1\"", "보내지 않은 것");
        Response answer = pages.request(form, office.buyer);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(office.desk.text("select asked from shop.order_line")).isEqualTo("2");
        String number = answer.getLocation().getPath().replace("/account/refunds/", "");
        assertThat(print(pages.show(number, office.buyer))).contains("아직 보내지 않은 2장").doesNotContain("$t", "$!");
    }

    @Test
    void everyStateHasItsPage() {
        String order = office.delivered(1);
        String number = office.ask(order, office.pins(order).get(0));
        for (String move : List.of("state = 'APPROVED', decided_at = now(), decided_by = 900", "state = 'FAILED', note = 'shop.refund.failed.provider'",
                "state = 'BY_HAND'", "state = 'PAID', paid_at = now()")) {
            office.desk.database.run("update shop.refund set " + move);
            assertThat(print(pages.show(number, office.buyer))).as(move).contains("hk-badge", "9,400 KRW").doesNotContain("$t", "$!");
        }
        String rejected = office.ask(office.delivered(1), office.pins(office.desk.text("select number from shop.orders order by id desc limit 1")).get(0));
        office.decisions.reject(rejected, "이미 썼어요", office.staff);
        assertThat(print(pages.show(rejected, office.buyer))).contains("이미 썼어요");
    }

    private Map<String, Object> form(MultivaluedMap<String, String> sent) {
        return new HashMap<>(front.ask(RefundForm.of(sent), List.of(), office.buyer).model());
    }

    @Test
    void theFormBeginsWithTheBuyersNameAndKeepsWhatWasTyped() {
        String order = office.delivered(1);
        MultivaluedMap<String, String> sent = form(order, office.pins(order));

        assertThat(form(sent)).containsEntry("holder", "김하늘").containsEntry("key", "a-key-of-a-form").containsEntry("error", "").containsEntry("errors",
                Map.of());
        sent.remove("holder");
        sent.remove("key");
        assertThat(form(sent)).containsEntry("holder", "buyer 7").hasEntrySatisfying("key", key -> assertThat(key.toString()).hasSizeGreaterThan(20));
        assertThat(form(sent).get("key")).as("another form, another key").isNotEqualTo(form(sent).get("key"));
    }

    @Test
    void aFormIsNeverSpeltOut() {
        assertThat(RefundForm.of(form("20260101-AAAAAA", List.of(1L)))).hasToString("refund of 20260101-AAAAAA");
        assertThat(new RefundBody("20260101-AAAAAA", List.of(1L), null, "why", "004", "123456789", "Kim")).hasToString("refund of 20260101-AAAAAA");
    }

    @Test
    void aTroubleStandsAtItsFieldAndAnyOtherOnTop() {
        String order = office.delivered(1);
        MultivaluedMap<String, String> sent = form(order, office.pins(order));
        sent.putSingle("bank", "999");

        assertThat(new HashMap<String, Object>(((View) pages.request(sent, office.buyer).getEntity()).model())).containsEntry("error", "")
                .containsEntry("errors", Map.of("bank", paper.get(Locale.KOREAN, "shop.refund.refused.bank")));
        assertThat(form(form(order, List.of()))).containsEntry("error", paper.get(Locale.KOREAN, "shop.refund.refused.empty")).containsEntry("errors",
                Map.of());
    }

    @Test
    void whatTwoBrandsHaveInCommonIsSaidOnce() {
        office.desk.load(5, "BOOK", 1);
        office.desk.database.run("update shop.brand set refund_text_ko = name || '의 조건'");
        String order = office.desk.orders.place(office.buyer, new Draft("bank", List.of(new CartLine(1, 1), new CartLine(5, 1)), null, "own-use/1",
                "two-brands")).number();
        office.desk.pay(order);

        List<?> terms = (List<?>) form(form(order, office.pins(order))).get("terms");

        assertThat(terms.stream().map(String::valueOf).toList()).contains("Cultland의 조건", "Bookpass의 조건").doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }
}
