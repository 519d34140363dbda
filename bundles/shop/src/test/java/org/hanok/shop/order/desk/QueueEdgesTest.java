package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.News;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.misfit.MisfitPages;
import org.hanok.shop.order.misfit.MisfitResource;
import org.hanok.shop.order.misfit.Misfits;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order queue at its limits: how many on a page, how long a reason, whose buttons, and which words from an address are believed. */
class QueueEdgesTest {

    private final Visit staff = Visits.staff("shop.*");
    private final Visit reader = Visits.staff("shop.orders");
    private final KeyMessages texts = new KeyMessages();
    private Desk desk;
    private QueuePages pages;
    private StaffOrderResource api;
    private MisfitPages money;
    private MisfitResource misfits;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 60);
        People people = new People();
        Queue queue = new Queue(desk.database.em(), desk.tx, people);
        Deeds deeds = new Deeds(desk.database.em(), desk.tx, desk.orders, desk.shipping, desk.holds, desk.history, new News(desk.outbox, desk.clock));
        OrderBook book = new OrderBook(desk.database.em(), desk.tx);
        QueueFront front = new QueueFront(queue, new Dossier(desk.database.em(), desk.tx), people, new Staff(), desk.cashier, texts,
                new PlainSite("https://shop.example"), Clock.systemUTC());
        pages = new QueuePages(book, deeds, queue, front, desk.idempotency, texts);
        api = new StaffOrderResource(queue, book, deeds, desk.idempotency);
        Misfits waiting = new Misfits(desk.database.em(), desk.tx);
        money = new MisfitPages(waiting, book, front, texts);
        misfits = new MisfitResource(waiting, desk.idempotency);
    }

    private String held() {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "text");
        String number = desk.place(7, 1, 1);
        desk.pay(number);
        desk.risk.payment = Judgement.ALLOWED;
        return number;
    }

    private Map<String, Object> list(String tab, String text, Visit visit) {
        return new HashMap<>(pages.list(tab, text, Long.MAX_VALUE, -1, 0, visit).model());
    }

    private Map<String, Object> shown(String number, String tab, String done, String of) {
        return new HashMap<>(pages.show(number, tab, done, of, staff).model());
    }

    private String reason(String state) {
        return desk.text("select length(reason) from shop.order_event where axis = 'DELIVERY' and to_state = '" + state + "' and actor = 'staff:900'");
    }

    @Test
    void fiftyStandOnAPageAndTheNextKeepsTabAndSearch() {
        List<String> numbers = IntStream.range(0, 51).mapToObj(i -> desk.place(7, 1, 1)).toList();
        String last = desk.text("select id from shop.orders where number = '" + numbers.get(1) + "'");

        Map<String, Object> first = list("unpaid", "buyer 7", staff);
        assertThat((List<?>) first.get("rows")).hasSize(50);
        assertThat(first).containsEntry("more", "/admin/shop/orders?tab=unpaid&q=buyer+7&before=" + last);
        assertThat(list("unpaid", "", staff)).containsEntry("more", "/admin/shop/orders?tab=unpaid&before=" + last);
        View rest = pages.list("unpaid", "", Long.parseLong(last) + 49, -1, 0, staff);
        assertThat(rest.model().get("more")).as("the first fifty are one page").isEqualTo("");
        assertThat(List.of(api.list("", "", Long.MAX_VALUE, 0).orders().size(), api.list("UNPAID", "", Long.MAX_VALUE, 500).orders().size()))
                .containsExactly(1, 51);
        assertThat(api.list("", "", Long.MAX_VALUE, 50).next()).contains(last);
    }

    @Test
    void aSearchLooksEverywhereUnlessATabIsNamed() {
        assertThat(list("", "", staff)).containsEntry("tab", "check").containsEntry("done", "");
        assertThat(list("", "buyer", staff)).containsEntry("tab", "all");
        assertThat(list("unpaid", "buyer", staff)).containsEntry("tab", "unpaid");
        assertThat(list("no such tab", "", staff)).containsEntry("tab", "check");
    }

    @Test
    void besideAnOrderStandsTheListItWasOpenedFromOrTheFirstThatShowsIt() {
        String unpaid = desk.place(7, 1, 1);

        assertThat(shown(held(), "", "", "")).containsEntry("tab", "check");
        assertThat(shown(unpaid, "", "", "")).containsEntry("tab", "unpaid");
        assertThat(shown(unpaid, "all", "", "")).containsEntry("tab", "all");
    }

    @Test
    void manyAreTickedOnlyWhereSomethingIsHeldAndByThoseWhoMayLetGo() {
        held();
        desk.place(8, 1, 1);

        assertThat(list("held", "", staff)).containsEntry("may", true).containsEntry("bulk", true);
        assertThat(list("held", "", reader)).containsEntry("may", false).containsEntry("bulk", false);
        assertThat(list("unpaid", "", staff)).containsEntry("may", true).containsEntry("bulk", false);
    }

    @Test
    void whatWasDoneIsSaidInKnownWordsOnly() {
        String number = desk.place(7, 1, 1);

        assertThat(shown(number, "", "ship", "20260101-AAAAAA")).containsEntry("done", "shop.admin.done.ship[20260101-AAAAAA]");
        assertThat(shown(number, "", "ship", "<x>")).containsEntry("done", "shop.admin.done.ship[" + number + "]");
        assertThat(shown(number, "", "shipped", "")).containsEntry("done", "");
        assertThat(pages.show(number, "", "ship", "", staff).status()).isEqualTo(200);
        assertThat(((View) pages.hold(number, "", " ", staff).getEntity()).status()).isEqualTo(422);
        assertThat(pages.list("", "", Long.MAX_VALUE, 2, 1, staff).model().get("done")).isEqualTo("shop.admin.done.bulk.left[2, 1]");
        assertThat(pages.list("", "", Long.MAX_VALUE, 2, 0, staff).model().get("done")).isEqualTo("shop.admin.done.bulk[2, 0]");
        assertThat(pages.list("", "", Long.MAX_VALUE, 0, 0, staff).model().get("done")).as("none of none").isEqualTo("shop.admin.done.bulk[0, 0]");
    }

    @Test
    void aReasonHasThreeHundredLettersAtMostAndAnApprovalsIsCut() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(number);

        assertThat(pages.hold(number, "", "r".repeat(301), staff).getStatus()).isEqualTo(422);
        assertThat(pages.hold(number, "", " " + "r".repeat(300) + " ", staff).getStatus()).isEqualTo(303);
        assertThat(reason("HELD")).isEqualTo("300");
        assertThat(pages.approve(number, "", "r".repeat(301), staff).getStatus()).isEqualTo(303);
        assertThat(reason("WAITING")).isEqualTo("300");
    }

    @Test
    void aHundredAreApprovedAtOnceAtMostAndEachOnce() {
        List<String> unknown = IntStream.range(0, 101).mapToObj(i -> "20200101-" + i).toList();
        String number = held();

        assertThat(api.approveAll(null, new StaffOrderResource.Many(unknown), staff).left()).isEqualTo(unknown.subList(0, 100));
        assertThat(api.approveAll(null, new StaffOrderResource.Many(List.of(number, number)), staff)).isEqualTo(new Approved(List.of(number), List.of()));
    }

    @Test
    void whatABuyerBoughtIsCountedByDayAndMonth() {
        String old = desk.place(7, 1, 3);
        String month = desk.place(7, 1, 2);
        String day = desk.place(7, 1, 1);
        for (String number : List.of(old, month, day)) {
            desk.pay(number);
        }
        desk.place(7, 1, 9);
        desk.pay(desk.place(8, 1, 5));
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set paid_at = now() - interval '31 days' where number = '" + old
                + "'; update shop.orders set paid_at = now() - interval '25 hours' where number = '" + month + "'; alter table shop.orders enable trigger all");

        assertThat(new Dossier(desk.database.em(), desk.tx).buyer(7, "KRW")).isEqualTo(new Buyer(3, Money.won(10_000), Money.won(30_000), Money.won(28_200)));
        assertThat(((List<?>) shown(day, "", "", "").get("facts")).stream().map(QueueFront.Fact.class::cast).map(QueueFront.Fact::value).limit(2))
                .containsExactly("shop.admin.count[3]", "shop.admin.money[Money[minor=28200, currency=KRW]]");
    }

    @Test
    void moneyThatFittedIsGoodAndOtherMoneyWaitsUntilItIsSettled() {
        String number = desk.place(7, 1, 1);
        desk.mispay(number, 1, "short");
        desk.pay(number);
        assertThat(received(number)).containsExactly("bad true ", "good false ");
        long payment = misfits.list(0, 0).misfits().get(0).id();

        assertThat(money.settle(number, payment, "n".repeat(301), staff).getStatus()).isEqualTo(422);
        String another = desk.place(8, 1, 1);
        assertThatThrownBy(() -> money.settle(another, payment, "why", staff)).as("of another order").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> money.settle("20200101-AAAAAA", payment, "why", staff)).isInstanceOf(NotFound.class);
        assertThat(money.settle(number, payment, "n".repeat(300), staff).getStatus()).isEqualTo(303);
        assertThat(received(number)).containsExactly("bad false shop.admin.outcome.SETTLED[" + "n".repeat(300) + "]", "good false ");
        assertThat(desk.text("select closed_by || ' ' || length(note) from shop.order_misfit")).isEqualTo("staff:900 300");
    }

    private List<String> received(String number) {
        return ((List<?>) shown(number, "", "", "").get("received")).stream().map(QueueFront.Income.class::cast)
                .map(one -> one.tone() + " " + one.waits() + " " + one.outcome()).toList();
    }
}
