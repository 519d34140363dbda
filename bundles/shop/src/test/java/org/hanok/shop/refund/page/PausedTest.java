package org.hanok.shop.refund.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.web.View;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Levers;
import org.hanok.shop.control.Past;
import org.hanok.shop.control.Staff;
import org.hanok.shop.control.desk.SwitchFront;
import org.hanok.shop.control.desk.SwitchResource;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.hanok.shop.refund.Office;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While staff pause refund requests, buyers read so on every page and program; afterwards the same form and the same key go through. */
class PausedTest {

    private static final String KO = "잠시 환불 신청을 멈췄어요. PIN과 돈은 그대로예요.";
    private static final String EN = "Refund requests are paused. Your PINs and your money are as they were.";
    private static final String KEY = "a-key-that-stays";
    private Paper paper;
    private Office office;
    private SwitchResource switches;
    private RefundFront front;
    private RefundPages pages;
    private RefundBelow below;
    private RefundResource api;
    private String order;

    @BeforeEach
    void pause() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        office = new Office();
        Desk desk = office.desk;
        Catalogue catalogue = new Catalogue(office.em, office.tx, desk.cache, desk.switches);
        switches = new SwitchResource(desk.board, new SwitchFront(desk.switches, new Past(office.em, office.tx), new Staff(), catalogue, paper, new PlainSite("https://shop.example")),
                new Levers(office.em, office.tx, desk.outbox, Clock.systemUTC(), desk.board));
        front = new RefundFront(office.book, office.requests, office.pieces, office.terms, paper);
        pages = new RefundPages(office.book, office.requests, office.pieces, office.idempotency, front);
        below = new RefundBelow(office.pieces, office.book, office.requests, paper);
        api = new RefundResource(office.book, office.requests, office.idempotency);
        order = office.delivered(1);
        switches.on("NO_REFUNDS", new SwitchResource.Wanted("fraud wave", null), office.staff);
    }

    private MultivaluedMap<String, String> form() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("order", order);
        form.add("pin", office.pins(order).get(0).toString());
        form.add("reason", "changed my mind");
        form.add("bank", "004");
        form.add("account", "123-456-789012");
        form.add("holder", "Kim");
        form.add("key", KEY);
        return form;
    }

    private String block() {
        View view = below.show(office.buyer.about(new Ref("shop.order", order))).orElseThrow();
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    @Test
    void theOrdersPageSaysThatRequestsArePausedAndOffersNone() {
        assertThat(block()).contains(KO, EN).doesNotContain("/account/refunds/new");

        switches.off("NO_REFUNDS", office.staff);

        assertThat(block()).contains("/account/refunds/new").doesNotContain(KO, EN);
    }

    @Test
    void aFormThatIsSentAnywayIsAnsweredClearlyAndGoesThroughLater() {
        long pin = office.pins(order).get(0);

        Response paused = pages.request(form(), office.buyer);

        assertThat(paused.getStatus()).isEqualTo(422);
        assertThat(paper.print((View) paused.getEntity(), Locale.KOREAN)).contains(KO, "changed my mind");
        assertThat(paper.print(front.ask(RefundForm.of(form()), List.of(), office.buyer), Locale.ENGLISH)).as("the form may be looked at").contains("9,400 KRW");
        assertThat(office.desk.count("shop.refund")).isZero();
        assertThat(office.pin(pin)).isEqualTo("DELIVERED");
        switches.off("NO_REFUNDS", office.staff);
        assertThat(pages.request(form(), office.buyer).getStatus()).isEqualTo(303);
        assertThat(office.pin(pin)).isEqualTo("QUARANTINED");
    }

    @Test
    void aProgramIsRefusedWithTheSameWordsAndItsKeyIsNotSpent() {
        RefundBody body = new RefundBody(order, office.pins(order), null, "why", "004", "123456789", "Kim");

        assertThatThrownBy(() -> api.request(KEY, body, office.buyer)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(paper.get(Locale.ENGLISH, refused.key(), refused.arguments())).startsWith(EN));
        assertThat(office.desk.count("shop.refund")).isZero();

        switches.off("NO_REFUNDS", office.staff);

        assertThat(api.request(KEY, body, office.buyer).getStatus()).isEqualTo(201);
    }

    @Test
    void whatWasAskedBeforeIsStillDecidedAndStaffStillGiveBack() {
        switches.off("NO_REFUNDS", office.staff);
        String number = office.ask(order, office.pins(order).get(0));
        switches.on("NO_REFUNDS", new SwitchResource.Wanted("again", null), office.staff);

        office.decisions.approve(number, List.of(), office.staff);

        assertThat(office.state(number)).isEqualTo("APPROVED");
        String second = office.delivered(1);
        assertThat(office.requests.onBehalf(Office.wish(second, office.pins(second).get(0)), office.staff)).startsWith("R");
    }
}
