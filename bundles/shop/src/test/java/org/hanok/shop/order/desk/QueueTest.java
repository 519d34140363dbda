package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.identity.Identities;
import org.hanok.api.identity.Identity;
import org.hanok.api.payment.Repay;
import org.hanok.api.payment.Repayment;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.News;
import org.hanok.shop.order.Paper;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderBrief;
import org.hanok.shop.order.misfit.Misfit;
import org.hanok.shop.order.misfit.MisfitPages;
import org.hanok.shop.order.misfit.MisfitResource;
import org.hanok.shop.order.misfit.MisfitTask;
import org.hanok.shop.order.misfit.Misfits;
import org.hanok.shop.order.misfit.Outcome;
import org.hanok.shop.order.pay.Till;
import org.hanok.shop.order.pay.Verdict;
import org.hanok.shop.order.today.OrderTask;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do in the order queue: approve, hold, send, and deal with money that did not fit. */
class QueueTest {

    private final Visit staff = Visits.staff("shop.*");
    private Paper paper;
    private Desk desk;
    private Queue queue;
    private QueuePages pages;
    private MisfitPages money;
    private StaffOrderResource api;
    private Misfits misfits;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.load(1, "KX7P4MQ2", 20);
        People people = new People();
        people.identities = List.of(new Phones());
        queue = new Queue(desk.database.em(), desk.tx, people);
        Deeds deeds = new Deeds(desk.database.em(), desk.tx, desk.orders, desk.shipping, desk.holds, desk.history, new News(desk.outbox, Clock.systemUTC()));
        OrderBook book = new OrderBook(desk.database.em(), desk.tx);
        QueueFront front = new QueueFront(queue, new Dossier(desk.database.em(), desk.tx), people, new Staff(), desk.cashier, paper, new PlainSite("https://shop.example"), Clock.systemUTC());
        pages = new QueuePages(book, deeds, queue, front, desk.idempotency, paper);
        api = new StaffOrderResource(queue, book, deeds, desk.idempotency);
        misfits = new Misfits(desk.database.em(), desk.tx);
        money = new MisfitPages(misfits, book, front, paper);
    }

    private String held(long member) {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "text");
        String number = desk.place(member, 1, 1);
        desk.pay(number);
        desk.risk.payment = org.hanok.shop.risk.Judgement.ALLOWED;
        return number;
    }

    private String print(Object page) {
        return paper.print((View) page, Locale.KOREAN) + paper.print((View) page, Locale.ENGLISH);
    }

    private View show(URI address) {
        String number = address.getPath().substring(QueueFront.PATH.length() + 1);
        String query = "&" + address.getQuery();
        return pages.show(number, value(query, "tab"), value(query, "done"), value(query, "of"), staff);
    }

    private static String value(String query, String name) {
        int at = query.indexOf("&" + name + "=");
        return at < 0 ? "" : query.substring(at + name.length() + 2).split("&")[0];
    }

    @Test
    void fromTheDashboardAHeldOrderIsDeliveredByTwoPressesAndTheNextOneOpens() {
        String first = held(7);
        String second = held(8);

        // One: the task leads to the order that waits longest, whose page has one filled button.
        String href = new OrderTask(queue, paper).waiting(staff).get(0).href();
        assertThat(href).isEqualTo(QueueFront.PATH + "/" + first + "?tab=held");
        String page = print(show(URI.create(href)));
        assertThat(page).contains("action=\"" + QueueFront.PATH + "/" + first + "/approve\"", "data-key=\"s\"", second).doesNotContain("$t", "$!");
        // Two: it is pressed.
        Response answer = pages.approve(first, "press-key-1", "", staff);

        assertThat(desk.stage(first)).isEqualTo("DELIVERED");
        assertThat(answer.getLocation().toString()).isEqualTo(QueueFront.PATH + "/" + second + "?tab=held&done=approve&of=" + first);
        assertThat(print(show(answer.getLocation()))).contains("data-toast", first, second);
        assertThat(print(show(pages.approve(second, "press-key-2", "", staff).getLocation()))).contains("data-toast", second);
        assertThat(new OrderTask(queue, paper).waiting(staff)).isEmpty();
    }

    @Test
    void aDoubleClickIsAnsweredAlikeAndTwoBrowsersDeliverOnce() {
        String number = held(7);

        List<CompletableFuture<Response>> clicks = Stream.of("same-key-1", "same-key-1", "other-key-2")
                .map(key -> CompletableFuture.supplyAsync(() -> pages.approve(number, key, "", staff))).toList();
        List<Integer> answers = clicks.stream().map(CompletableFuture::join).map(Response::getStatus).toList();

        assertThat(answers).contains(303).hasSize(3);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(desk.outbox.of("order.delivered")).hasSize(1);
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(1);
        assertThat(desk.count("shop.order_event where to_state = 'DELIVERED'")).isEqualTo(1);
    }

    @Test
    void whoComesSecondReadsThatItIsDone() {
        String number = held(7);
        pages.approve(number, "", "", staff);

        Response late = pages.approve(number, "", "", staff);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(print(late.getEntity())).contains("hk-bad", number);
    }

    @Test
    void holdingNeedsAReasonAndKeepsThePins() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD'");
        desk.pay(number);

        assertThat(pages.hold(number, "", " ", staff).getStatus()).isEqualTo(422);
        assertThat(pages.hold(number, "", "asks for codes by phone", staff).getStatus()).isEqualTo(303);

        assertThat(desk.stage(number)).isEqualTo("HELD");
        assertThat(desk.text("select actor || ' ' || reason from shop.order_event where to_state = 'HELD'")).isEqualTo("staff:900 asks for codes by phone");
        assertThat(print(pages.show(number, "", "hold", "", staff))).contains("asks for codes by phone", "data-toast");
        desk.load(1, "MORE", 1);
        assertThat(desk.shipping.shipWaiting()).isZero();
    }

    @Test
    void manyAreApprovedAtOnceAndThoseThatMovedAreCounted() {
        List<String> numbers = List.of(held(7), held(8), held(9));
        pages.approve(numbers.get(1), "", "", staff);
        assertThat(print(pages.list("held", "", Long.MAX_VALUE, -1, 0, staff))).contains("name=\"id\" value=\"" + numbers.get(0) + "\"", "data-bulk-bar");

        Response answer = pages.approve(numbers, "held", staff);

        assertThat(answer.getLocation().toString()).isEqualTo(QueueFront.PATH + "?tab=held&approved=2&left=1");
        assertThat(print(pages.list("held", "", Long.MAX_VALUE, 2, 1, staff))).contains("data-toast", "hk-empty");
        assertThat(desk.count("shop.orders where stage = 'DELIVERED'")).isEqualTo(3);
        assertThat(desk.count("shop.pin where state = 'DELIVERED'")).isEqualTo(3);
    }

    @Test
    void theSameInJson() {
        String number = held(7);
        assertThat(api.approve(number, "json-key-1", new StaffOrderResource.Why("called back"), staff).stage()).isEqualTo(Stage.DELIVERED);
        assertThat(api.approve(number, "json-key-1", new StaffOrderResource.Why("called back"), staff).stage()).isEqualTo(Stage.DELIVERED);
        assertThatThrownBy(() -> api.approve(number, "json-key-1", new StaffOrderResource.Why("another"), staff)).hasMessage("shop.idempotency.other");
        assertThatThrownBy(() -> api.approve(number, null, null, staff)).hasMessage("shop.order.refused.approve");
        assertThatThrownBy(() -> api.hold(number, null, null, staff)).hasMessage("shop.order.refused.reason");
        assertThatThrownBy(() -> api.approve("20200101-AAAAAA", null, null, staff)).isInstanceOf(NotFound.class);
        api.resend(number, "json-key-2", staff);
        api.resend(number, "json-key-2", staff);
        assertThat(desk.outbox.of("order.delivered")).hasSize(2);

        String second = held(8);
        assertThat(api.approveAll("approve-key-1", new StaffOrderResource.Many(List.of(second, number)), staff)).isEqualTo(new Approved(List.of(second), List.of(number)));
        assertThat(api.approveAll("approve-key-1", new StaffOrderResource.Many(List.of(second, number)), staff).approved()).as("told as the first time")
                .containsExactly(second);
        assertThat(api.approveAll(null, (StaffOrderResource.Many) null, staff).approved()).isEmpty();
        assertThatThrownBy(() -> api.approveAll(null, new StaffOrderResource.Many(Arrays.asList(second, null)), staff)).isInstanceOf(Refused.class)
                .hasMessage("shop.api.refused.body");
        assertThat(api.list("HELD", "", Long.MAX_VALUE, 10).orders()).isEmpty();
    }

    @Test
    void membersAreFoundByTheirNumberToo() {
        String seven = desk.place(7, 1, 1);
        desk.place(70, 1, 1);

        assertThat(queue.find(Tab.ALL, "7", Long.MAX_VALUE, 10)).extracting(OrderBrief::number).contains(seven);
        assertThat(queue.find(Tab.UNPAID, "70", Long.MAX_VALUE, 10)).extracting(OrderBrief::member).contains(70L);
        assertThat(queue.find(Tab.UNPAID, "010-1234-5678", Long.MAX_VALUE, 10)).extracting(OrderBrief::number).containsExactly(seven);
        assertThat(queue.find(Tab.UNPAID, "01099990000", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void whoIsProvenIsShownByBandOfAgeAndCarrierAndByNothingMore() {
        String known = desk.place(7, 1, 1);
        String unknown = desk.place(8, 1, 1);

        assertThat(print(pages.show(known, "", "", "", staff))).contains("<dt>나이대</dt><dd>40대</dd>", "<dt>통신사</dt><dd>SKT MVNO</dd>")
                .doesNotContain("CANARY", "01012345678");
        assertThat(print(pages.show(unknown, "", "", "", staff))).doesNotContain("나이대", "통신사");
    }

    /** Member 7 has proven one number. */
    private static final class Phones implements Identities {

        @Override
        public Optional<Identity> of(long member) {
            return member != 7 ? Optional.empty() : Optional.of(new Identity(Secret.of("CANARY name"), LocalDate.now(ZoneOffset.UTC).minusYears(45), Identity.Sex.OTHER,
                    false, "SKT_MVNO", Secret.of("01012345678"), Secret.of("CANARY key")));
        }

        @Override
        public List<Long> byPhone(String number) {
            return number.replaceAll("[^0-9]", "").equals("01012345678") ? List.of(7L) : List.of();
        }
    }

    @Test
    void moneyThatDidNotFitWaitsInTheQueueUntilItIsDealtWith() {
        String cancelled = desk.place(7, 1, 1);
        desk.orders.cancel(cancelled, Actor.member(7), "");
        desk.pay(cancelled);
        String twice = desk.place(8, 1, 1);
        desk.pay(twice);
        desk.pay(twice, Money.won(9_400), "second");

        assertThat(misfits.open()).extracting(Misfit::verdict).containsExactly(Verdict.ORDER_CLOSED, Verdict.ALREADY_PAID);
        Counts counts = queue.counts();
        assertThat(Stream.of(Tab.CHECK, Tab.MISFIT, Tab.HELD, Tab.CLOSED, Tab.ALL).map(counts::of)).containsExactly(2L, 2L, 0L, 1L, 2L);
        assertThat(print(pages.list("misfit", "", Long.MAX_VALUE, -1, 0, staff))).contains(cancelled, twice).doesNotContain("data-bulk-bar");
        assertThat(print(pages.list("", "", Long.MAX_VALUE, -1, 0, staff))).contains(cancelled, twice);
        assertThat(new MisfitTask(misfits, paper).waiting(staff)).singleElement()
                .satisfies(chore -> assertThat(chore.href()).isEqualTo(QueueFront.PATH + "/" + cancelled + "?tab=misfit"));
        long late = misfits.open().get(0).id();
        assertThat(print(pages.show(cancelled, "misfit", "", "", staff))).contains("/admin/shop/misfits/" + cancelled + "/" + late + "/settle", twice);

        assertThat(money.settle(cancelled, late, "sent back by hand", staff).getStatus()).isEqualTo(303);
        assertThat(print(pages.show(cancelled, "", "", "", staff))).contains("sent back by hand").doesNotContain("/settle\"");
        assertThat(desk.axes(cancelled)).isEqualTo("CANCELLED/UNPAID/NONE");

        long second = misfits.open().get(0).id();
        assertThat(money.settle(twice, second, " ", staff).getStatus()).isEqualTo(422);
        assertThat(money.settle(twice, second, "kept for the next order", staff).getLocation().toString()).endsWith("?done=misfit-SETTLED");
        assertThat(print(pages.show(twice, "", "misfit-SETTLED", "", staff))).contains("kept for the next order");
        assertThat(misfits.open()).isEmpty();
        assertThat(new MisfitTask(misfits, paper).waiting(staff)).isEmpty();
        assertThatThrownBy(() -> desk.database.run("update shop.order_misfit set outcome = 'BY_HAND'")).hasMessageContaining("said once");
    }

    @Test
    void misfitsInJson() {
        MisfitResource json = new MisfitResource(misfits, new Idempotency(desk.database.em(), desk.tx));
        String number = desk.place(7, 1, 1);
        desk.pay(number, Money.won(1), "short");
        desk.pay(number, Money.won(2), "short again");
        MisfitResource.Waiting first = json.list(0, 1);
        long id = first.misfits().get(0).id();
        assertThat(json.list(first.next(), 100)).satisfies(rest -> assertThat(rest.misfits()).hasSize(1)).satisfies(rest -> assertThat(rest.next()).isNull());

        assertThat(json.settle(id, null, new StaffOrderResource.Why("by hand"), staff).outcome()).isEqualTo(Outcome.SETTLED);
        assertThatThrownBy(() -> json.settle(id, null, new StaffOrderResource.Why("again"), staff)).hasMessage("shop.misfit.refused.closed");
        assertThatThrownBy(() -> json.settle(4711, null, new StaffOrderResource.Why("none"), staff)).isInstanceOf(NotFound.class);
        long other = json.list(0, 100).misfits().get(0).id();
        assertThat(json.settle(other, "settle-key-1", new StaffOrderResource.Why("by phone"), staff).outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(json.settle(other, "settle-key-1", new StaffOrderResource.Why("by phone"), staff).outcome()).isEqualTo(Outcome.SETTLED);
        assertThat(json.list(0, 100).misfits()).isEmpty();
        desk.pay(number);
        assertThat(desk.stage(number)).as("the right sum still pays it").isEqualTo("DELIVERED");
    }
}
